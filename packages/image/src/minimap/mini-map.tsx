import { useScopedEffect } from '@tagwright/react'
import { type JSX, type PointerEvent, useRef } from 'react'
import type { Surface } from '../canvas/surface.js'
import { useViewport } from '../canvas/use-surface.js'
import type { LoadedImage } from '../loading/loaded-image.js'
import { centreOn } from '../viewport/viewport.js'
import { mapOf, pointOfMap } from './map-geometry.js'

/** Props of {@link MiniMap}. */
export interface MiniMapProps {
  surface: Surface
  image: LoadedImage
}

/**
 * A small picture of the whole with a frame about what is in sight; a press or a drag moves there.
 * Keys move the view with the pan tool, so screen readers are spared it.
 */
export function MiniMap({ surface, image }: MiniMapProps): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const rotation = useViewport(surface, (view) => view.rotation)
  const isNarrow = useViewport(surface, (view) => view.width < 600)
  const map = mapOf(image, rotation, isNarrow ? 96 : 168)

  useScopedEffect(
    (scope) => {
      const element = canvas.current
      const context = element?.getContext('2d')
      if (!element || !context) return
      const ratio = globalThis.devicePixelRatio || 1
      element.width = Math.round(map.width * ratio)
      element.height = Math.round(map.height * ratio)
      const { pixels } = image
      if (pixels) {
        context.setTransform(ratio, 0, 0, ratio, 0, 0)
        context.transform(...map.matrix)
        context.imageSmoothingQuality = 'high'
        context.drawImage(pixels, 0, 0, image.width, image.height)
      }
      const place = () => {
        const box = frame.current
        if (!box) return
        const { left, top, width, height } = map.frameOf(surface.viewport.get())
        box.style.transform = `translate(${left}px, ${top}px)`
        box.style.width = `${width}px`
        box.style.height = `${height}px`
      }
      place()
      scope.add(surface.viewport.subscribe(place))
    },
    [surface, image, rotation, isNarrow],
  )

  const go = (event: PointerEvent<HTMLElement>) => {
    if (event.buttons === 0) return
    const { left, top } = event.currentTarget.getBoundingClientRect()
    const point = pointOfMap(map, [event.clientX - left, event.clientY - top])
    surface.viewport.set((view) => centreOn(view, point))
  }
  return (
    <div
      aria-hidden="true"
      className="tagwright-image-map"
      style={{ width: map.width, height: map.height }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        go(event)
      }}
      onPointerMove={go}
    >
      <canvas ref={canvas} />
      <div ref={frame} className="tagwright-image-map-frame" />
    </div>
  )
}
