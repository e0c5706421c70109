import type { Extensions } from '../document/document.js'
import type { GeometryType } from '../geometry/geometry.js'
import type { Condition } from './condition.js'
import type { LocalizedText } from './localized-text.js'
import type { Option } from './ontology.js'

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

/** Boxes and other shapes on an image. */
export interface ImageWidget extends WidgetBase {
  type: 'image'
  media: string
  /** Geometry types or shape ids offered as tools. @default ['box'] */
  shapes?: (GeometryType | string)[]
  /** Label ids offered. @default all of the ontology */
  labels?: string[]
  rules?: AnnotationRules
}

/** How segments of one tier may lie to each other. */
export type OverlapPolicy = 'allow' | 'forbid' | 'push' | 'trim' | 'contiguous'

/** One tier of a timeline. */
export interface Tier {
  id: string
  name?: LocalizedText
  /** @default 'interval' */
  kind?: 'interval' | 'point'
  /** @default 'allow' */
  overlap?: OverlapPolicy
  parent?: string
  speaker?: string
}

/** Segments with text on a timeline. */
export interface TranscriptionWidget extends WidgetBase {
  type: 'transcription'
  media: string
  /** @default one interval tier `speech` */
  tiers?: Tier[]
  labels?: string[]
  language?: string
  direction?: 'ltr' | 'rtl' | 'auto'
  rules?: AnnotationRules
}

/** Tags from a list; the response's value is a list of option ids (and free tags as typed). */
export interface TagsWidget extends WidgetBase {
  type: 'tags'
  media?: string
  options: Option[]
  /** @default true */
  multiple?: boolean
  /** Free tags may be added. @default false */
  allowFree?: boolean
  min?: number
  max?: number
}

/** Written text; the response's value is a string. */
export interface TextWidget extends WidgetBase {
  type: 'text'
  media?: string
  /** @default true */
  multiline?: boolean
  minWords?: number
  maxWords?: number
  minCharacters?: number
  maxCharacters?: number
  language?: string
  direction?: 'ltr' | 'rtl' | 'auto'
  placeholder?: LocalizedText
}

/** A widget that the host registers. */
export interface CustomWidget extends WidgetBase {
  type: `x-${string}`
  [member: string]: unknown
}

/** Any widget of a task. */
export type Widget = ImageWidget | TranscriptionWidget | TagsWidget | TextWidget | CustomWidget
