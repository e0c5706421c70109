import type { Geometry } from '@tagwright/schema'
import { type JSX, useRef } from 'react'
import { reactMessages } from '../../messages/react-messages.js'
import { useMessages } from '../../messages/use-messages.js'
import { useRestingAnnotation } from '../../state/use-resting-annotation.js'
import { useTaskState } from '../../state/use-task-state.js'
import { useTaskStore } from '../../state/use-task-store.js'
import { type GeometryField, type GeometryFrame, geometryFields } from './geometry-fields.js'
import { NumberInput } from './number-input.js'

/** Props of {@link NumericFields}. */
export interface NumericFieldsProps {
  /** The annotation's id. */
  annotation: string
  /** Limits of the medium as it was decoded. @default as the task declares it */
  frame?: GeometryFrame
}

/**
 * The numbers of an annotation's geometry (x, y, width, height; start, end): the way to move and
 * resize without dragging. One change is one undo step; numbers are kept inside the medium.
 */
export function NumericFields(props: NumericFieldsProps): JSX.Element | null {
  const { annotation: id, frame } = props
  const store = useTaskStore()
  const group = useRef<HTMLFieldSetElement>(null)
  // A held key elsewhere moves it thirty times a second; nobody reads that, and a step from here needs the latest.
  const urgent = () => group.current?.matches(':focus-within') === true
  const annotation = useRestingAnnotation(id, { moving: true, urgent })
  const { t } = useMessages(reactMessages)
  const editable = useTaskState(() => store.canEdit(id, annotation?.widget))
  const geometry = annotation?.geometry
  const medium = store.task.media?.find((other) => other.id === annotation?.media)
  const fields = geometryFields(geometry, frame ?? medium ?? {})
  if (!geometry || fields.length === 0) return null
  const commit = ({ member }: GeometryField, value: number) => {
    const widget = annotation?.widget
    const meta = { event: 'annotation.set-geometry', group: `numeric:${id}:${member}` }
    store.dispatch(widget === undefined ? meta : { ...meta, widget }, (draft) =>
      draft.updateAnnotation(id, (target) => {
        target.geometry = { ...target.geometry, [member]: value } as Geometry
      }),
    )
  }
  return (
    <fieldset ref={group} className="tagwright-numeric" aria-label={t('react.numeric.group')}>
      {fields.map((field) => (
        <NumberInput
          key={field.member}
          owner={id}
          field={field}
          value={Number((geometry as unknown as Record<string, unknown>)[field.member])}
          disabled={!editable}
          onCommit={(value) => commit(field, value)}
          onSettled={() => store.history.seal()}
        />
      ))}
    </fieldset>
  )
}
