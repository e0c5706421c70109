import type { Issue } from '@tagwright/schema'
import type { Viewport } from '../viewport/viewport.js'
import type { ImageFacts } from './sniff-image.js'

/** A picture that can be shown. */
export interface LoadedImage {
  /** Decoded; to be put into the page as it is. Its size in CSS pixels is that of the picture. */
  element: HTMLElement
  /** What its pixels can be drawn from, perhaps reduced; null when there are only tiles. */
  pixels: HTMLImageElement | HTMLCanvasElement | null
  /** Shows a view by itself, such as tiles do, instead of being scaled as a whole. */
  place?(view: Viewport): void
  /** Hears of what goes wrong later, such as tiles that do not come. */
  watch?(report: (issue: Issue) => void): void
  /** Pixels of the upright picture. */
  width: number
  height: number
  /** What the file says; null when its bytes may not be read. */
  facts: ImageFacts | null
  /** What is not quite right, though the picture is shown. */
  warnings: Issue[]
}

/** The picture, or why there is none. */
export type LoadOutcome = { image: LoadedImage } | { issue: Issue }
