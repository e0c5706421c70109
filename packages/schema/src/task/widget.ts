import type { LocalizedText } from './localized-text.js'
import type { WidgetBase } from './widget-base.js'
import type {
  ImageWidget,
  PlayerWidget,
  TextSpansWidget,
  TranscriptionWidget,
  VideoWidget,
} from './widgets/annotation-widgets.js'
import type {
  BooleanWidget,
  ChoiceWidget,
  DateTimeWidget,
  NumberWidget,
  RatingWidget,
  TagsWidget,
  TaxonomyWidget,
} from './widgets/choice-widgets.js'
import type {
  BestWorstWidget,
  PairwiseWidget,
  RankingWidget,
  SideBySideWidget,
  SortingWidget,
} from './widgets/comparison-widgets.js'
import type { ConsentWidget, ExamplesWidget, ProgressWidget } from './widgets/page-widgets.js'
import type {
  CaptionWidget,
  InstructionsWidget,
  QuestionAnswerWidget,
  StatementsWidget,
  TextWidget,
  TranscriptCheckWidget,
  TranslationWidget,
} from './widgets/text-widgets.js'

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

/** A widget that the host registers. */
export interface CustomWidget extends WidgetBase {
  type: `x-${string}`
  [member: string]: unknown
}

/** The widgets that version 1 of the contract knows. */
export type KnownWidget =
  | ImageWidget
  | TranscriptionWidget
  | VideoWidget
  | PlayerWidget
  | TextSpansWidget
  | TagsWidget
  | ChoiceWidget
  | TaxonomyWidget
  | BooleanWidget
  | RatingWidget
  | NumberWidget
  | DateTimeWidget
  | TextWidget
  | CaptionWidget
  | TranslationWidget
  | TranscriptCheckWidget
  | StatementsWidget
  | QuestionAnswerWidget
  | RankingWidget
  | SortingWidget
  | PairwiseWidget
  | BestWorstWidget
  | SideBySideWidget
  | InstructionsWidget
  | ExamplesWidget
  | ConsentWidget
  | ProgressWidget
  | GroupWidget

/** Any widget of a task. */
export type Widget = KnownWidget | CustomWidget

/** The name of a widget type that version 1 knows. */
export type WidgetType = KnownWidget['type']

/** The type that a widget gets when it cannot be read. */
export const brokenWidgetType = 'x-tagwright-broken'

/**
 * A widget of an unknown type or with members that cannot be read. It keeps its place, so that a
 * page can say what is wrong there, and what was written, so that nothing is lost.
 */
export interface BrokenWidget extends CustomWidget {
  type: typeof brokenWidgetType
  /** The widget as the task has it. */
  original: unknown
}

/** Whether a widget could not be read. */
export function isBrokenWidget(widget: Widget): widget is BrokenWidget {
  return widget.type === brokenWidgetType
}

/** Whether version 1 knows the widget's type. */
export function isKnownWidget(widget: Widget): widget is KnownWidget {
  return !widget.type.startsWith('x-')
}
