import type { Annotation } from '../document/annotation.js'
import type { DocumentMedium } from '../document/medium.js'
import type { Extensions } from '../values/extensions.js'
import type { Condition } from './condition.js'
import type { LocalizedText } from './localized-text.js'
import type { Ontology, Option } from './ontology.js'
import type { Widget } from './widget.js'

/** The part of a medium that is asked about, in seconds; `context` seconds around it are audible but locked. */
export interface MediumWindow {
  start: number
  end: number
  /** @default 0 */
  context?: number
}

/** A medium that a task shows. */
export interface TaskMedium extends DocumentMedium {
  alt?: LocalizedText
  /** URL of precomputed peaks (audiowaveform `.dat` or `.json`). */
  peaks?: string
  window?: MediumWindow
  /** The text itself, of a medium of type `text`. */
  text?: string
  /** Shown blurred and muted until the annotator asks. @default false */
  sensitive?: boolean
}

/** How widgets are laid out. */
export type Layout =
  | { type: 'stack' }
  | { type: 'columns'; columns: { widgets: string[]; width?: number }[] }
  | { type: 'steps'; steps: { id: string; title?: LocalizedText; widgets: string[] }[] }
  | { type: 'tabs'; tabs: { id: string; title: LocalizedText; widgets: string[] }[] }

/** What is paid for a task. */
export interface Reward {
  amount: number
  /** ISO 4217 code. */
  currency: string
  estimatedSeconds?: number
}

/** What the annotator may do beside answering. */
export interface TaskSettings {
  /** @default false */
  allowSkip?: boolean
  skipReasons?: Option[]
  /** Flagging is offered when there is at least one reason. */
  flagReasons?: Option[]
  /** For how long a submit can be taken back, in seconds. @default 0 */
  withdrawSeconds?: number
}

/** Something that must hold of the answers before a submit, with the words to say when it does not. */
export interface TaskRule {
  must: Condition
  message: LocalizedText
  /** The rule counts only when this holds. @default always */
  when?: Condition
  /** A `warning` may be submitted. @default 'error' */
  severity?: 'error' | 'warning'
}

/** What a host asks an annotator. */
export interface Task {
  schemaVersion: string
  id: string
  revision?: number
  title?: LocalizedText
  /** Markdown. */
  instructions?: LocalizedText
  /** BCP 47 tag. */
  locale?: string
  /** Values for `{{name}}` in texts. */
  data?: Record<string, string | number | boolean>
  media: TaskMedium[]
  ontology: Ontology
  widgets: Widget[]
  layout?: Layout
  /** Pre-annotations; each has `origin.kind` `model` or `import`. */
  predictions?: Annotation[]
  /** Rules across fields. */
  rules?: TaskRule[]
  reward?: Reward
  settings?: TaskSettings
  extensions?: Extensions
}
