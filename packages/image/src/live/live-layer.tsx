import type { SessionState } from '@tagwright/core'
import type { Context } from 'konva/lib/Context.js'
import type { Group as KonvaGroup } from 'konva/lib/Group.js'
import type { Layer as KonvaLayer } from 'konva/lib/Layer.js'
import { type JSX, memo, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { Group, Layer, Shape, Stage } from 'react-konva/lib/ReactKonvaCore.js'
import type { LiveState } from '../canvas/live-store.js'
import type { Surface } from '../canvas/surface.js'
import { LiveAnnotations } from './live-annotations.js'
import { createLiveReader } from './live-items.js'
import { type OverlayOptions, paintOverlay } from './paint-overlay.js'

/** Props of {@link LiveLayer}. */
export interface LiveLayerProps {
  surface: Surface
  width: number
  height: number
  options: OverlayOptions
  /** Changes when colours or names of labels do. */
  version: unknown
}

/** A brush shows its size about the pointer. */
const showsBrush = (surface: Surface): boolean =>
  surface.isDrawing() && surface.shelf.get(surface.activeTool())?.strokes === true

/**
 * konva finds out what is hit with two canvases as large as the screen's, and makes them anew with
 * every size. Nothing listens here: they shrink to nothing.
 */
function dropHitCanvases(layer: KonvaLayer): void {
  for (const canvas of [layer.hitCanvas, layer.getStage()?.bufferHitCanvas]) {
    if (!canvas) continue
    canvas.setSize(1, 1)
    canvas.setSize = () => {}
  }
}

/** Only the pointer moved, and nothing is shown beside it. */
function followsUnseen(before: LiveState, after: LiveState): boolean {
  const { drawing, edited, cursor, gesture } = after
  if (drawing || edited || cursor || gesture !== 'none') return false
  const members = Object.keys(after) as (keyof LiveState)[]
  return members.every((member) => member === 'pointer' || before[member] === after[member])
}

/** What of the session is seen on this layer; a draft that is told of is drawn already. */
const seen = ['selection', 'hovered', 'hidden', 'locked', 'activeTool', 'activeLabel'] as const
const isSeen = (session: SessionState, previous: SessionState): boolean =>
  seen.some((member) => session[member] !== previous[member])

/**
 * The konva stage with what is hovered, selected, edited or drawn. Its group maps image pixels to
 * the screen and follows the viewport without rendering anew.
 */
export const LiveLayer = memo(function LiveLayer(props: LiveLayerProps): JSX.Element {
  const { surface, width, height, options, version } = props
  const group = useRef<KonvaGroup>(null)
  const layer = useRef<KonvaLayer>(null)
  const readItems = useMemo(() => createLiveReader(surface), [surface])

  useEffect(() => {
    const place = () => {
      const { scale, x, y, rotation } = surface.viewport.get()
      group.current?.setAttrs({ x, y, scaleX: scale, scaleY: scale, rotation })
      layer.current?.batchDraw()
    }
    const draw = () => layer.current?.batchDraw()
    let last = surface.live.get()
    const drawLive = () => {
      const next = surface.live.get()
      const isUnseen = followsUnseen(last, next) && !showsBrush(surface)
      last = next
      if (!isUnseen) draw()
    }
    let drawn = readItems()
    /** What is selected or hovered was changed from elsewhere, or by keys. */
    const drawChanged = () => {
      const next = readItems()
      if (next !== drawn) draw()
      drawn = next
    }
    place()
    const ends = [
      surface.viewport.subscribe(place),
      surface.live.subscribe(drawLive),
      surface.store.subscribe((state, previous) => {
        if (isSeen(state.session, previous.session)) draw()
        else if (state.session === previous.session) drawChanged()
      }),
    ]
    return () => {
      for (const end of ends) end()
    }
  }, [surface, readItems])

  useLayoutEffect(() => {
    if (layer.current) dropHitCanvases(layer.current)
  }, [])

  useEffect(() => {
    layer.current?.batchDraw()
  })

  const overlay = useCallback(
    (context: Context) => {
      const { pixelRatio } = context.getCanvas()
      context.save()
      paintOverlay(context._context, surface, readItems(), options, pixelRatio)
      context.restore()
    },
    [surface, options, readItems],
  )

  return (
    <Stage width={width} height={height} listening={false} className="tagwright-image-live">
      <Layer ref={layer} listening={false}>
        <Group ref={group} listening={false}>
          <LiveAnnotations surface={surface} readItems={readItems} version={version} />
        </Group>
        <Shape sceneFunc={overlay} listening={false} perfectDrawEnabled={false} />
      </Layer>
    </Stage>
  )
})
