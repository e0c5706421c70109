import type { Option } from '../ontology.js'
import type { Item, WidgetBase } from '../widget-base.js'

/** Items brought into order, best first. */
export interface RankingWidget extends WidgetBase {
  type: 'ranking'
  items: Item[]
  /** Items may share a place. @default false */
  allowTies?: boolean
  /** How many of the best are asked for. @default all */
  top?: number
}

/** Items put into buckets. */
export interface SortingWidget extends WidgetBase {
  type: 'sorting'
  items: Item[]
  buckets: Option[]
}

/** Which of two items is more so, and how much. */
export interface PairwiseWidget extends WidgetBase {
  type: 'pairwise'
  items: [left: Item, right: Item]
  /** Neither may be chosen. @default false */
  allowTie?: boolean
  /** Names of the degrees, weakest first, when it is asked by how much. */
  strengths?: Option[]
}

/** The best and the worst of a few items. */
export interface BestWorstWidget extends WidgetBase {
  type: 'best-worst'
  items: Item[]
}

/** Items beside each other, compared in several respects. */
export interface SideBySideWidget extends WidgetBase {
  type: 'side-by-side'
  items: Item[]
  /** In what respects they are compared; without any the items are only shown. */
  dimensions?: Option[]
  /** Neither may be chosen. @default true */
  allowTie?: boolean
}
