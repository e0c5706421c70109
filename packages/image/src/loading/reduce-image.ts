import type { Scope } from '@tagwright/core'
import { imageIssues } from '../issues/image-issues.js'
import type { LoadOutcome } from './loaded-image.js'
import type { ImageFacts } from './sniff-image.js'

/** Pixels of the picture as displayed: the orientations 5 to 8 lie on their side. */
export function uprightSize({ orientation, storedWidth, storedHeight }: ImageFacts): {
  width: number
  height: number
} {
  return orientation >= 5
    ? { width: storedHeight, height: storedWidth }
    : { width: storedWidth, height: storedHeight }
}

/** A size of the same proportions that has at most `pixels`. */
export function reducedSize(width: number, height: number, pixels: number) {
  const factor = Math.min(1, Math.sqrt(pixels / (width * height)))
  return {
    width: Math.max(1, Math.floor(width * factor)),
    height: Math.max(1, Math.floor(height * factor)),
  }
}

/**
 * Shows a picture that is too large to be kept whole by fewer pixels, with a notice; coordinates
 * stay those of the full resolution. Only the first picture of a moving one is shown.
 */
export async function reduceImage(
  blob: Blob,
  facts: ImageFacts,
  medium: string,
  limit: number,
  scope: Scope,
): Promise<LoadOutcome> {
  const { width, height } = uprightSize(facts)
  const size = reducedSize(width, height, limit)
  let bitmap: ImageBitmap
  try {
    bitmap = await createImageBitmap(blob, {
      resizeWidth: size.width,
      resizeHeight: size.height,
      resizeQuality: 'medium',
    })
  } catch {
    return { issue: imageIssues.tooLarge(medium, { width, height }) }
  }
  const canvas = document.createElement('canvas')
  canvas.width = bitmap.width
  canvas.height = bitmap.height
  canvas.style.width = `${width}px`
  canvas.style.height = `${height}px`
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap)
  scope.add(() => {
    // Gives the pixels back at once.
    canvas.width = 0
  })
  const isSmaller = size.width < width
  const warnings = isSmaller
    ? [
        imageIssues.reduced(medium, {
          width,
          height,
          shownWidth: size.width,
          shownHeight: size.height,
        }),
      ]
    : []
  return { image: { element: canvas, pixels: canvas, width, height, facts, warnings } }
}
