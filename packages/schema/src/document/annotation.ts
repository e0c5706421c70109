import type { Geometry } from '../geometry/geometry.js'
import type { Extensions } from '../values/extensions.js'

/** The value of an attribute, as the ontology's attribute type says. */
export type AttributeValue = string | number | boolean | string[] | null

/** One word of a segment with its times in seconds of the medium. */
export interface Word {
  text: string
  start: number
  end: number
  /** A model's certainty in [0, 1]. */
  confidence?: number
  /** The times were interpolated, not measured. @default false */
  estimated?: boolean
}

/** Something heard inside a segment, such as noise, as a typed span in seconds. */
export interface SegmentEvent {
  type: string
  start: number
  end: number
  text?: string
}

/** Who made an annotation first and whether a person changed it since. */
export interface Origin {
  kind: 'human' | 'model' | 'import'
  source?: string
  version?: string
  /** A model's score in [0, 1]. */
  score?: number
  /** A person changed it after it came in. @default false */
  edited?: boolean
}

/** A reviewer's verdict on one annotation. */
export interface Review {
  verdict: 'accepted' | 'rejected' | 'changed'
  by?: string
  at?: string
  comment?: string
}

/** A remark on one annotation. */
export interface Comment {
  text: string
  by?: string
  at?: string
  resolved?: boolean
}

/** One thing that an annotator (or a model) says of a medium. */
export interface Annotation {
  /** 1–128 characters of `[A-Za-z0-9._:-]`, unique in the document. */
  id: string
  /** The widget that it was made in. */
  widget?: string
  /** The medium that it speaks of. */
  media?: string
  /** Absent only when `parent` is set. */
  geometry?: Geometry
  /** Label ids in priority order. */
  labels?: string[]
  /** By attribute id; maps have no prototype. */
  attributes?: Record<string, AttributeValue>
  text?: string
  /** BCP 47 tag of `text`. */
  language?: string
  direction?: 'ltr' | 'rtl' | 'auto'
  tier?: string
  speaker?: string
  words?: Word[]
  events?: SegmentEvent[]
  /** The annotation that this one belongs to. */
  parent?: string
  /** Its place among its parent's children, from 0. */
  order?: number
  /** A key that annotations of one group share. */
  group?: string
  /** The annotator's own certainty in [0, 1]. */
  confidence?: number
  origin?: Origin
  review?: Review
  comments?: Comment[]
  createdAt?: string
  updatedAt?: string
  /** An opaque id, in merged documents. */
  annotator?: string
  extensions?: Extensions
}
