import type { Extensions } from '../values/extensions.js'
import type { Condition } from './condition.js'
import type { LocalizedText } from './localized-text.js'

/** What every widget has. */
export interface WidgetBase {
  id: string
  title?: LocalizedText
  question?: LocalizedText
  description?: LocalizedText
  /** @default false */
  required?: boolean
  readOnly?: boolean
  visibleWhen?: Condition
  requiredWhen?: Condition
  /** Offers "nothing there" as an answer. @default true for image and transcription, else false */
  allowNone?: boolean
  /** Offers "cannot tell" as an answer. @default false */
  allowCannotTell?: boolean
  extensions?: Extensions
}

/** Limits on the annotations of a widget. */
export interface AnnotationRules {
  /** Least number of annotations; "nothing there" satisfies it. */
  min?: number
  max?: number
  /** Least width and height in natural-image pixels. */
  minSize?: number
  /** Geometries must stay inside the frame. @default true */
  inside?: boolean
  /** Every annotation needs a label. @default true when there are labels */
  labelRequired?: boolean
  /** Least and greatest length of a segment in seconds. */
  minDuration?: number
  maxDuration?: number
  /** Every segment needs text. @default false */
  textRequired?: boolean
  perLabel?: Record<string, { min?: number; max?: number }>
}

/** Limits and habits of written text, for every widget that has some written. */
export interface TextRules {
  minWords?: number
  maxWords?: number
  minCharacters?: number
  maxCharacters?: number
  /** BCP 47 tag of what is written. */
  language?: string
  /** @default 'auto' */
  direction?: 'ltr' | 'rtl' | 'auto'
  placeholder?: LocalizedText
  /** The browser marks words that it does not know. @default true */
  spellCheck?: boolean
  /**
   * Texts that the answer should not repeat, such as those that were handed in before: one that is
   * the same, or nearly so, is warned of.
   */
  avoid?: string[]
  /**
   * In a repeated group, warns of an answer that is the same as one of an earlier repeat, or nearly
   * so. @default false
   */
  distinct?: boolean
}

/** Something that is ranked, sorted or compared: a text, a picture, or a medium of the task. */
export interface Item {
  id: string
  name?: LocalizedText
  /** The text itself, when the item is a text. */
  text?: LocalizedText
  /** Address of a picture. */
  image?: string
  /** A medium of the task. */
  media?: string
}
