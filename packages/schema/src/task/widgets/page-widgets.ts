import type { LocalizedText } from '../localized-text.js'
import type { Widget } from '../widget.js'
import type { WidgetBase } from '../widget-base.js'

/** One example of good or bad work. */
export interface Example {
  verdict: 'good' | 'bad'
  /** Address of a picture. */
  image?: string
  /** A medium of the task. */
  media?: string
  /** An answer in words. */
  text?: LocalizedText
  /** Why it is good or bad. */
  explanation?: LocalizedText
}

/** Good and bad examples; it has no response. */
export interface ExamplesWidget extends WidgetBase {
  type: 'examples'
  examples: Example[]
}

/** Something to agree to; the response's value is true. */
export interface ConsentWidget extends WidgetBase {
  type: 'consent'
  /** Markdown. */
  text: LocalizedText
}

/** How far the annotator is; it has no response. */
export interface ProgressWidget extends WidgetBase {
  type: 'progress'
}

/**
 * Widgets that are asked together, once or repeatedly. Responses of a repeated group are keyed by
 * path (`group[2].w3`); the group's own value is the number of repeats.
 */
export interface GroupWidget extends WidgetBase {
  type: 'group'
  widgets: Widget[]
  /** Whether the annotator may add repeats. @default false */
  repeated?: boolean
  /** Least number of repeats. @default 1 */
  min?: number
  max?: number
  /** What one repeat is called. */
  itemTitle?: LocalizedText
}
