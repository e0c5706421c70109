import type { ImageWidget } from '@tagwright/schema'
import type { ComparedAnswer } from '../compare/compare.js'
import type { ViewChoice } from '../settings/view-choice.js'
import type { ShapeEntry } from '../shapes/shape.js'
import type { Suggester } from '../suggest/suggest.js'

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
  /** Models that help: each is asked for what it can do; keep the list's identity. */
  suggest?: readonly Suggester[]
  /** Asks for a verdict on every annotation. @default false */
  review?: boolean
  /** Other answers to lay over this one; keep the list's identity. */
  compare?: readonly ComparedAnswer[]
}
