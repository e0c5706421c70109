import type { ImageWidget } from '@tagwright/schema'
import type { ViewChoice } from '../settings/view-choice.js'
import type { ShapeEntry } from '../shapes/shape.js'

/** Props of `ImageAnnotator`. */
export interface ImageAnnotatorProps {
  /** The widget, or its id in the task. */
  widget: ImageWidget | string
  /** Shapes that can be drawn and shown. @default `defaultShapes` */
  shapes?: readonly ShapeEntry[]
  /** How the annotator likes to see pictures, as `onView` gave it in another task. */
  view?: Partial<ViewChoice>
  /** Called with all of the annotator's choice when it changes; plain data to keep. */
  onView?: (view: ViewChoice) => void
}
