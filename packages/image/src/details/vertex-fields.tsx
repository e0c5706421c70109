import { Button, useMessages } from '@tagwright/react'
import type { Geometry, Point2 } from '@tagwright/schema'
import { type JSX, useSyncExternalStore } from 'react'
import type { Surface } from '../canvas/surface.js'
import { workshopMessages } from '../messages/workshop-messages.js'
import type { AnyShape } from '../shapes/shape.js'
import { NumberField } from './number-field.js'

/** Props of {@link VertexFields}. */
export interface VertexFieldsProps {
  surface: Surface
  annotation: string
  shape: AnyShape
  geometry: Geometry
  disabled: boolean
  onChange: (geometry: Geometry, group: string) => void
}

/** One point of an outline or a line at a time: which, where, and one more or less. */
export function VertexFields(props: VertexFieldsProps): JSX.Element | null {
  const { surface, annotation, shape, geometry, disabled, onChange } = props
  const { t } = useMessages(workshopMessages)
  const { live } = surface
  const held = useSyncExternalStore(
    live.subscribe,
    () => live.get().handle,
    () => null,
  )
  const handles = shape.handles(geometry, surface.viewport.get().scale)
  const vertices = handles.filter(({ kind }) => kind === 'vertex')
  const found = vertices.findIndex(({ id }) => id === held?.handle)
  const index = Math.max(0, found)
  const vertex = vertices[index]
  if (!vertex) return null
  const count = vertices.length
  const hold = (handle: string | undefined) => {
    if (handle !== undefined) live.set({ handle: { annotation, handle } })
  }
  const frame = surface.frame()
  const drag = (handle: string, point: Point2, group: string) => {
    const inside = surface.widget.rules?.inside ?? true
    const options = { point, shift: false, alt: false, frame, inside, minSize: 1 }
    onChange(shape.dragHandle(geometry, handle, options), group)
  }
  // The middle of the stretch after a vertex stands right behind it.
  const middle = handles[handles.indexOf(vertex) + 1]
  const removed = shape.removeHandle?.(geometry, vertex.id)
  const [x, y] = vertex.point
  const number = (
    name: 'which' | 'x' | 'y',
    value: number,
    max: number,
    onNumber: (value: number) => void,
  ) => (
    <div>
      <span aria-hidden="true">{t(`image.details.${name}`)}</span>
      <NumberField label={t(`image.details.${name}`)} value={value} max={max} onChange={onNumber} />
    </div>
  )
  return (
    <fieldset className="tagwright-image-vertex" disabled={disabled}>
      <legend>{t('image.details.vertex', { index: index + 1, count })}</legend>
      <div className="tagwright-image-vertex-fields">
        {number('which', index + 1, count, (value) =>
          hold(vertices[Math.round(Math.max(1, value)) - 1]?.id),
        )}
        {number('x', x, frame.width, (value) => drag(vertex.id, [value, y], `${vertex.id}:x`))}
        {number('y', y, frame.height, (value) => drag(vertex.id, [x, value], `${vertex.id}:y`))}
      </div>
      {middle?.kind === 'middle' && (
        <Button
          kind="quiet"
          onClick={() => {
            drag(middle.id, middle.point, `insert:${middle.id}:${count}`)
            hold(shape.handleAfter?.(middle.id))
          }}
        >
          {t('image.details.insert')}
        </Button>
      )}
      {removed && (
        <Button kind="quiet" onClick={() => onChange(removed, `remove:${vertex.id}:${count}`)}>
          {t('image.details.remove')}
        </Button>
      )}
    </fieldset>
  )
}
