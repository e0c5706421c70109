import type { LocalizedText } from '../localized-text.js'
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
