import { type JSX, memo, useCallback, useRef, useSyncExternalStore } from 'react'
import type { LiveState } from '../canvas/live-store.js'
import type { Surface } from '../canvas/surface.js'
import { createStyle } from '../paint/annotation-style.js'
import { PaintedView } from '../paint/painted-view.js'
import type { AnyShape } from '../shapes/shape.js'
import { type LiveItem, liveItems } from './live-items.js'
import { TracedView } from './traced-view.js'

/** Props of {@link LiveAnnotations}. */
export interface LiveAnnotationsProps {
  surface: Surface
  /** Changes when colours or names of labels do. */
  version: unknown
}

const same = (a: LiveItem, b: LiveItem) =>
  a.id === b.id && a.geometry === b.geometry && a.style === b.style && a.state === b.state

/** Subscribes to what is live; the list keeps its identity while nothing in it changes. */
function useLiveItems(surface: Surface): readonly LiveItem[] {
  const last = useRef<readonly LiveItem[]>([])
  const subscribe = useCallback(
    (listener: () => void) => {
      const ends = [surface.store.subscribe(listener), surface.live.subscribe(listener)]
      return () => {
        for (const end of ends) end()
      }
    },
    [surface],
  )
  const read = useCallback(() => {
    const next = liveItems(surface)
    const kept =
      next.length === last.current.length && next.every((x, i) => same(x, last.current[i]!))
    if (!kept) last.current = next
    return last.current
  }, [surface])
  return useSyncExternalStore(subscribe, read, read)
}

/** One annotation, by its shape's own view or by its outline. */
const LiveAnnotation = memo(function LiveAnnotation(props: {
  shape: AnyShape
  geometry: LiveItem['geometry']
  style: LiveItem['style']
  state: LiveItem['state'] | 'draft'
  scale: number
}): JSX.Element {
  const { shape, ...view } = props
  const { View } = shape
  if (View) return <View {...view} />
  if (shape.paint) return <PaintedView {...view} paint={shape.paint} />
  return <TracedView {...view} trace={shape.trace} filled={shape.filled !== false} />
})

/** The hovered, selected, edited and drawn annotations as nodes of the live layer. */
export function LiveAnnotations({ surface }: LiveAnnotationsProps): JSX.Element {
  const items = useLiveItems(surface)
  const drawing = useSyncExternalStore(
    surface.live.subscribe,
    () => surface.live.get().drawing,
    () => null,
  )
  const { scale } = surface.viewport.get()
  return (
    <>
      {items.map(({ id, shape, geometry, style, state }) => (
        // One node for whatever is hovered: the pointer goes over many.
        <LiveAnnotation
          key={state === 'hovered' ? 'hovered' : `selected ${id}`}
          {...{ shape, geometry, style, state, scale }}
        />
      ))}
      {drawing && <Drawing surface={surface} drawing={drawing} scale={scale} />}
    </>
  )
}

const plain = createStyle('#1b6ef3', '')

function Drawing(props: {
  surface: Surface
  drawing: NonNullable<LiveState['drawing']>
  scale: number
}): JSX.Element | null {
  const { surface, drawing, scale } = props
  const shape = surface.shelf.byGeometry.get(drawing.type)
  if (!shape) return null
  const label = surface.label()
  const style = label === null ? plain : surface.styles()({ id: '', labels: [label] })
  return (
    <LiveAnnotation shape={shape} geometry={drawing} style={style} state="draft" scale={scale} />
  )
}
