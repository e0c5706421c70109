import type { Bounds } from '@tagwright/schema'
import type { LoadedImage } from '../loading/loaded-image.js'
import type { SuggestImage } from './suggest.js'

/** The whole picture. */
const wholeOf = ({ width, height }: LoadedImage): Bounds => ({ x: 0, y: 0, width, height })

/** Makes what models see of a loaded picture. */
export function suggestImage(medium: string, image: LoadedImage): SuggestImage {
  return {
    medium,
    width: image.width,
    height: image.height,
    async pixels(part = wholeOf(image), longest = Number.POSITIVE_INFINITY) {
      if (!image.pixels) throw new Error('There are no pixels of this picture to read.')
      const factor = Math.min(1, longest / Math.max(part.width, part.height))
      const canvas = document.createElement('canvas')
      canvas.width = Math.max(1, Math.round(part.width * factor))
      canvas.height = Math.max(1, Math.round(part.height * factor))
      const context = canvas.getContext('2d', { willReadFrequently: true })
      if (!context) throw new Error('The browser gives no canvas.')
      context.imageSmoothingQuality = 'high'
      context.scale(canvas.width / part.width, canvas.height / part.height)
      context.translate(-part.x, -part.y)
      // The picture may be shown reduced: its size on the canvas is that of the full resolution.
      context.drawImage(image.pixels, 0, 0, image.width, image.height)
      return context.getImageData(0, 0, canvas.width, canvas.height)
    },
  }
}
