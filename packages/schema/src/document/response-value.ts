import type { WidgetType } from '../task/widget.js'

/** An option's id, or "other" in the annotator's words. */
export type ChoiceItem = string | { other: string }

/** A transcript that was accepted as it is, or corrected. */
export interface TranscriptCheckValue {
  verdict: 'accepted' | 'corrected'
  text: string
}

/** A statement about a medium. */
export interface Statement {
  text: string
  truth: boolean
  /** Ids of the annotations that show it. */
  evidence?: string[]
}

/** A question and its answer. */
export interface QuestionAnswer {
  question: string
  /** Absent when the passage does not answer it. */
  answer?: string
  /** The passage does not answer it. @default false */
  unanswerable?: boolean
  /** Other wordings of the question. */
  paraphrases?: string[]
  /** Option ids. */
  tags?: string[]
  /** Ids of the annotations that show it. */
  evidence?: string[]
}

/** Which of two items is more so; null is a tie. */
export interface PairwiseValue {
  winner: string | null
  /** A strength's option id. */
  strength?: string
}

/** The best and the worst of a few items, by id. */
export interface BestWorstValue {
  best: string
  worst: string
}

/** The value of an answered response, by widget type. Types without a value are `undefined`. */
export interface ResponseValues {
  image: undefined
  transcription: undefined
  video: undefined
  player: undefined
  'text-spans': undefined
  tags: string[]
  /** One item, or a list when the widget is `multiple`. */
  choice: ChoiceItem | ChoiceItem[]
  /** One node id, or a list when the widget is `multiple`. */
  taxonomy: string | string[]
  boolean: boolean
  rating: number
  number: number
  /** `2026-01-31`, `13:05` or `13:05:09`, `2026-01-31T13:05`. */
  'date-time': string
  text: string
  caption: string
  translation: string
  'transcript-check': TranscriptCheckValue
  statements: Statement[]
  'question-answer': QuestionAnswer[]
  /** Best first; items in the same inner list share a place. */
  ranking: string[][]
  /** Item ids by bucket id. */
  sorting: Record<string, string[]>
  pairwise: PairwiseValue
  'best-worst': BestWorstValue
  /** The chosen item by dimension id; null is a tie. */
  'side-by-side': Record<string, string | null>
  instructions: undefined
  examples: undefined
  consent: boolean
  progress: undefined
  /** Number of repeats. */
  group: number
}

/** The value of an answered response to a widget of type `T`. */
export type ResponseValueOf<T extends WidgetType> = ResponseValues[T]
