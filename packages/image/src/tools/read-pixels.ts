import type { PixelGrid } from '@tagwright/core'

/** Pixels that are read at most: 256 MiB of colours. */
const most = 2 ** 26

/** The pixels of a picture at its natural size; null where the page may not or should not read them. */
export function readPixels(
  source: CanvasImageSource,
  width: number,
  height: number,
): PixelGrid | null {
  if (width * height === 0 || width * height > most) return null
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return null
  try {
    context.drawImage(source, 0, 0, width, height)
    return context.getImageData(0, 0, width, height)
  } catch {
    // Another origin's picture without CORS.
    return null
  }
}
