import type { GeometryType } from '../../geometry/geometry.js'
import type { LocalizedText } from '../localized-text.js'
import type { AnnotationRules, WidgetBase } from '../widget-base.js'

/** Boxes and other shapes on an image. */
export interface ImageWidget extends WidgetBase {
  type: 'image'
  media: string
  /** More images of the same answer, gone through one by one after `media`. @default none */
  images?: string[]
  /** Another image medium, shown over `media` on the same coordinates. @default none */
  compare?: string
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

/** What the text of every segment is checked for; absent members are not checked. */
export interface TranscriptChecks {
  /** The characters that may be written, with ranges such as `a-z`; spaces always may. A hyphen comes first or last. */
  characters?: string
  /** `words` asks for numbers in words, `digits` for numerals. */
  numerals?: 'words' | 'digits'
  /** Greatest reading speed: characters a second, without spaces at the ends. */
  maxCharactersPerSecond?: number
  /** Greatest length of one segment's text in characters. */
  maxCharacters?: number
  /** Greatest length of one line in characters. */
  maxLineCharacters?: number
  /** Segments without text are told of. @default false */
  empty?: boolean
  /** Greatest gap between neighbouring segments of a tier, in seconds. */
  maxGap?: number
  /** `error` keeps the task from being submitted. @default 'warning' */
  severity?: 'warning' | 'error'
}

/** Something other than words that can be marked in a segment. */
export interface EventType {
  id: string
  name?: LocalizedText
}

/** Characters that keyboards lack, offered together. */
export interface CharacterGroup {
  name: LocalizedText
  /** Each may be a character or a short text. */
  characters: string[]
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
  /** Share of the medium or its window, in [0, 1], to be heard before the task can be submitted. @default 0 */
  minWatched?: number
  /** What was played faster than this does not count as heard. @default any rate counts */
  maxWatchedRate?: number
  /** What texts are checked for, told at the segment and before a submit. @default nothing */
  checks?: TranscriptChecks
  /** Events offered inside segments. @default inaudible, noise, crosstalk */
  events?: EventType[]
  /** Special characters offered, before the usual ones. @default none */
  characters?: CharacterGroup[]
  /** A model's words and segments under this certainty, in [0, 1], count as doubtful. @default 0.6 */
  doubtfulBelow?: number
  /** The list of speakers is the task's: annotators choose from it but do not change it. @default false */
  fixedSpeakers?: boolean
  rules?: AnnotationRules
}

/** Tracks on the frames of a video and segments on its timeline. */
export interface VideoWidget extends WidgetBase {
  type: 'video'
  media: string
  /** Geometry types or shape ids that keyframes may hold. @default ['box'] */
  shapes?: (GeometryType | string)[]
  /** Label ids offered. @default all of the ontology */
  labels?: string[]
  /** Tiers of the timeline under the picture. @default none */
  tiers?: Tier[]
  rules?: AnnotationRules
}

/** Plays a medium for the widgets around it; it has no response. */
export interface PlayerWidget extends WidgetBase {
  type: 'player'
  media: string
  /** Share of the medium, in [0, 1], to be played before the task can be submitted. @default 0 */
  minWatched?: number
}

/** Labels on ranges of a text. */
export interface TextSpansWidget extends WidgetBase {
  type: 'text-spans'
  /** The medium whose text is labelled; absent when `response` is given. */
  media?: string
  /** The widget whose written response is labelled. */
  response?: string
  /** Label ids offered. @default all of the ontology */
  labels?: string[]
  /** @default 'allow' */
  overlap?: 'allow' | 'forbid'
  /** Relations between spans may be drawn. @default true when the ontology has relation types */
  relations?: boolean
  rules?: AnnotationRules
}
