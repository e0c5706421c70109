import type { LocalizedText } from '../localized-text.js'
import type { Option } from '../ontology.js'
import type { WidgetBase } from '../widget-base.js'

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

/** One or several of a few options, all in sight. */
export interface ChoiceWidget extends WidgetBase {
  type: 'choice'
  media?: string
  options: Option[]
  /** @default false */
  multiple?: boolean
  /** Offers "other" with words of one's own. @default false */
  allowOther?: boolean
  /** Least and greatest number of choices when `multiple`. */
  min?: number
  max?: number
}

/** One node of a taxonomy; `parent` makes the tree. */
export interface TaxonomyNode extends Option {
  parent?: string
  /** Its children are asked of the host when it is opened. @default false */
  lazy?: boolean
}

/** One or several nodes of a tree. */
export interface TaxonomyWidget extends WidgetBase {
  type: 'taxonomy'
  media?: string
  nodes: TaxonomyNode[]
  /** @default false */
  multiple?: boolean
  /** Only nodes without children can be chosen. @default true */
  leavesOnly?: boolean
  min?: number
  max?: number
}

/** Yes or no. */
export interface BooleanWidget extends WidgetBase {
  type: 'boolean'
  media?: string
  /** The word for true. @default the message catalogue's "yes" */
  trueLabel?: LocalizedText
  /** The word for false. @default the message catalogue's "no" */
  falseLabel?: LocalizedText
}

/** What one value of a rating means. */
export interface RatingAnchor {
  value: number
  name: LocalizedText
}

/** A number on a scale. */
export interface RatingWidget extends WidgetBase {
  type: 'rating'
  media?: string
  /** @default 'stars' */
  appearance?: 'stars' | 'likert' | 'slider'
  /** @default 1 */
  min?: number
  /** @default 5 */
  max?: number
  /** @default 1 */
  step?: number
  anchors?: RatingAnchor[]
}

/** A number with a unit. */
export interface NumberWidget extends WidgetBase {
  type: 'number'
  media?: string
  min?: number
  max?: number
  /** Values are `min` (or 0) plus a multiple of it. @default any number */
  step?: number
  unit?: LocalizedText
}

/** A date, a time, or both, by the calendar and clock of the place that is meant (no zone). */
export interface DateTimeWidget extends WidgetBase {
  type: 'date-time'
  media?: string
  /** @default 'date' */
  precision?: 'date' | 'time' | 'date-time'
  /** Earliest value, written as the value is. */
  min?: string
  /** Latest value, written as the value is. */
  max?: string
}
