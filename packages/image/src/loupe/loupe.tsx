import { useScopedEffect } from '@tagwright/react'
import type { Geometry } from '@tagwright/schema'
import { type JSX, useRef } from 'react'
import type { Surface } from '../canvas/surface.js'
import type { LoadedImage } from '../loading/loaded-image.js'
import { toScreen } from '../viewport/viewport.js'
import { isMagnifying, placeLoupe } from './place-loupe.js'

/** Props of {@link Loupe}. */
export interface LoupeProps {
  surface: Surface
  image: LoadedImage
}

/** Size of the glass in CSS pixels, and how much larger it shows than the view. */
export const glass = { size: 120, zoom: 2 } as const

/** Shows what the finger hides while it draws or drags a handle, with the outline that comes of it. */
export function Loupe({ surface, image }: LoupeProps): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null)
  useScopedEffect(
    (scope) => {
      const element = canvas.current
      const context = element?.getContext('2d')
      if (!element || !context) return
      const ratio = globalThis.devicePixelRatio || 1
      element.width = glass.size * ratio
      element.height = glass.size * ratio
      let waiting = false
      const draw = () => {
        waiting = false
        const { pointer } = surface.live.get()
        const shown = pointer !== null && isMagnifying(surface.live.get(), surface.isDrawing())
        element.hidden = !shown
        if (!shown) return
        const view = surface.viewport.get()
        const [x, y] = placeLoupe(toScreen(view, pointer), view, glass.size)
        element.style.transform = `translate(${x}px, ${y}px)`
        paintGlass(context, surface, image, ratio)
      }
      draw()
      scope.add(
        surface.live.subscribe(() => {
          if (waiting) return
          waiting = true
          scope.frame(draw)
        }),
      )
    },
    [surface, image],
  )
  return (
    <div aria-hidden="true">
      <canvas ref={canvas} hidden className="tagwright-image-loupe" />
    </div>
  )
}

function paintGlass(
  context: CanvasRenderingContext2D,
  surface: Surface,
  { pixels, width, height }: LoadedImage,
  ratio: number,
): void {
  const { pointer, drawing, edited } = surface.live.get()
  if (!pointer) return
  const { scale, rotation } = surface.viewport.get()
  const half = glass.size / 2
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.clearRect(0, 0, glass.size, glass.size)
  context.save()
  context.translate(half, half)
  context.rotate((rotation * Math.PI) / 180)
  const zoom = scale * glass.zoom
  context.scale(zoom, zoom)
  context.translate(-pointer[0], -pointer[1])
  context.imageSmoothingEnabled = zoom < 4
  if (pixels) context.drawImage(pixels, 0, 0, width, height)
  const { byGeometry } = surface.shelf
  const shown: Geometry[] = [...(edited?.values() ?? []), ...(drawing ? [drawing] : [])]
  for (const geometry of shown) {
    context.beginPath()
    byGeometry.get(geometry.type)?.trace(context, geometry)
    context.lineWidth = 3 / zoom
    context.strokeStyle = 'rgba(0, 0, 0, 0.6)'
    context.stroke()
    context.lineWidth = 1.5 / zoom
    context.strokeStyle = '#fff'
    context.stroke()
  }
  context.restore()
  context.beginPath()
  context.moveTo(half, half - 12)
  context.lineTo(half, half + 12)
  context.moveTo(half - 12, half)
  context.lineTo(half + 12, half)
  context.lineWidth = 3
  context.strokeStyle = 'rgba(0, 0, 0, 0.5)'
  context.stroke()
  context.lineWidth = 1
  context.strokeStyle = '#fff'
  context.stroke()
}
