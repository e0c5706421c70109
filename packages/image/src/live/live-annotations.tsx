import { type JSX, memo, useCallback, useRef, useSyncExternalStore } from 'react'
import type { LiveState } from '../canvas/live-store.js'
import type { Surface } from '../canvas/surface.js'
import type { AnyShape } from '../shapes/shape.js'
import { draftStyle, type LiveItem } from './live-items.js'

/** Props of {@link LiveAnnotations}. */
export interface LiveAnnotationsProps {
  surface: Surface
  /** What is drawn live now. */
  readItems: () => readonly LiveItem[]
  /** Changes when colours or names of labels do. */
  version: unknown
}

/** The live annotations whose shapes have a view of their own; all others are painted. */
function useViewedItems({ surface, readItems }: LiveAnnotationsProps): readonly LiveItem[] {
  const last = useRef<{ of: readonly LiveItem[]; viewed: readonly LiveItem[] }>(none)
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
    const of = readItems()
    if (last.current.of !== of) {
      const viewed = of.filter(({ shape }) => shape.View)
      // Painted ones that change render nothing here.
      last.current = { of, viewed: viewed.length > 0 ? viewed : none.viewed }
    }
    return last.current.viewed
  }, [readItems])
  return useSyncExternalStore(subscribe, read, read)
}

const none = { of: [], viewed: [] }

/** One annotation, by its shape's own view. */
const LiveAnnotation = memo(function LiveAnnotation(props: {
  shape: AnyShape
  geometry: LiveItem['geometry']
  style: LiveItem['style']
  state: LiveItem['state'] | 'draft'
  scale: number
}): JSX.Element | null {
  const { shape, ...view } = props
  const { View } = shape
  return View ? <View {...view} /> : null
})

/** Hovered, selected, edited and drawn annotations as nodes of the live layer, where their shapes are nodes. */
export function LiveAnnotations(props: LiveAnnotationsProps): JSX.Element {
  const { surface } = props
  const items = useViewedItems(props)
  const readDrawing = () => {
    const { drawing } = surface.live.get()
    return drawing && surface.shelf.byGeometry.get(drawing.type)?.View ? drawing : null
  }
  const drawing = useSyncExternalStore(surface.live.subscribe, readDrawing, () => null)
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

function Drawing(props: {
  surface: Surface
  drawing: NonNullable<LiveState['drawing']>
  scale: number
}): JSX.Element | null {
  const { surface, drawing, scale } = props
  const shape = surface.shelf.byGeometry.get(drawing.type)
  if (!shape) return null
  const style = draftStyle(surface)
  return (
    <LiveAnnotation shape={shape} geometry={drawing} style={style} state="draft" scale={scale} />
  )
}
