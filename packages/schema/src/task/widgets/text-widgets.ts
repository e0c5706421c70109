import type { LocalizedText } from '../localized-text.js'
import type { Option } from '../ontology.js'
import type { TextRules, WidgetBase } from '../widget-base.js'

/** Written text; the response's value is a string. */
export interface TextWidget extends WidgetBase, TextRules {
  type: 'text'
  media?: string
  /** @default true */
  multiline?: boolean
}

/** A caption or description of a medium; the response's value is a string. */
export interface CaptionWidget extends WidgetBase, TextRules {
  type: 'caption'
  media: string
  /** Share of the medium, in [0, 1], to be played before the task can be submitted. @default 0 */
  minWatched?: number
}

/** A translation of a text into `language`; the response's value is a string. */
export interface TranslationWidget extends WidgetBase, TextRules {
  type: 'translation'
  /** The text medium to translate; absent when `source` is given. */
  media?: string
  /** The text to translate. */
  source?: string
  /** BCP 47 tag of the source. */
  sourceLanguage?: string
}

/** A transcript to accept or correct. */
export interface TranscriptCheckWidget extends WidgetBase, TextRules {
  type: 'transcript-check'
  media: string
  transcript: string
}

/** True and false statements about a medium. */
export interface StatementsWidget extends WidgetBase {
  type: 'statements'
  media: string
  /** Least number of true statements. @default 0 */
  minTrue?: number
  /** Least number of false statements. @default 0 */
  minFalse?: number
  /** Greatest number of statements. */
  max?: number
  /** Least and greatest number of words of one statement. */
  minWords?: number
  maxWords?: number
  /** Whether statements point at evidence (spans of the medium). @default 'optional' */
  evidence?: 'none' | 'optional' | 'required'
  /** Share of the medium, in [0, 1], to be played before statements can be written. @default 0 */
  minWatched?: number
  /** BCP 47 tag of what is written. */
  language?: string
}

/** Questions and answers on a passage. */
export interface QuestionAnswerWidget extends WidgetBase {
  type: 'question-answer'
  media: string
  /** Least number of pairs. @default 1 */
  min?: number
  max?: number
  /** Least and greatest number of words of an answer. */
  minWords?: number
  maxWords?: number
  /** Least number of other wordings of each question. @default 0 */
  minParaphrases?: number
  /** A question may have no answer in the passage. @default false */
  allowUnanswerable?: boolean
  /** Kinds of question that a pair may be tagged with. */
  tags?: Option[]
  /** Whether answers point at evidence (spans of the passage). @default 'optional' */
  evidence?: 'none' | 'optional' | 'required'
  /** BCP 47 tag of what is written. */
  language?: string
}

/** Markdown to read; it has no response. */
export interface InstructionsWidget extends WidgetBase {
  type: 'instructions'
  /** Markdown. */
  text: LocalizedText
}
