import * as v from 'valibot'
import { count, id, languageTag, maybe, need, open, schemaOf, share } from '../../schema/build.js'
import { localizedTextSchema as text } from '../localized-text.schema.js'
import { optionSchema } from '../ontology.schema.js'
import { textEntries, widgetEntries } from '../widget-base.schema.js'
import type {
  CaptionWidget,
  InstructionsWidget,
  QuestionAnswerWidget,
  StatementsWidget,
  TextWidget,
  TranscriptCheckWidget,
  TranslationWidget,
} from './text-widgets.js'

const media = need(id, 'The medium that is asked about.')
const minWatched = maybe(share, 'Share of the medium to be played first; 0 when absent.')
const minWords = maybe(count, 'Least number of words of one.')
const maxWords = maybe(count, 'Greatest number of words of one.')
const language = maybe(languageTag, 'BCP 47 tag of what is written.')
const evidence = maybe(
  v.picklist(['none', 'optional', 'required']),
  'Whether spans of the medium are given as evidence; optional when absent.',
)

/** Schema of {@link TextWidget}. */
export const textWidgetSchema = schemaOf<TextWidget>()(
  open('Text widget', 'Written text.', {
    ...widgetEntries,
    ...textEntries,
    type: v.literal('text'),
    media: maybe(id, 'The medium that is asked about.'),
    multiline: maybe(v.boolean(), 'More than one line; true when absent.'),
  }),
)

/** Schema of {@link CaptionWidget}. */
export const captionWidgetSchema = schemaOf<CaptionWidget>()(
  open('Caption widget', 'A caption or description of a medium.', {
    ...widgetEntries,
    ...textEntries,
    type: v.literal('caption'),
    media,
    minWatched,
  }),
)

/** Schema of {@link TranslationWidget}. */
export const translationWidgetSchema = schemaOf<TranslationWidget>()(
  open('Translation widget', 'A translation of a text into language.', {
    ...widgetEntries,
    ...textEntries,
    type: v.literal('translation'),
    media: maybe(id, 'The text medium to translate.'),
    source: maybe(v.string(), 'The text to translate.'),
    sourceLanguage: maybe(languageTag, 'BCP 47 tag of the source.'),
  }),
)

/** Schema of {@link TranscriptCheckWidget}. */
export const transcriptCheckWidgetSchema = schemaOf<TranscriptCheckWidget>()(
  open('Transcript check widget', 'A transcript to accept or correct.', {
    ...widgetEntries,
    ...textEntries,
    type: v.literal('transcript-check'),
    media,
    transcript: need(v.string(), 'The transcript.'),
  }),
)

/** Schema of {@link StatementsWidget}. */
export const statementsWidgetSchema = schemaOf<StatementsWidget>()(
  open('Statements widget', 'True and false statements about a medium.', {
    ...widgetEntries,
    type: v.literal('statements'),
    media,
    minTrue: maybe(count, 'Least number of true statements; 0 when absent.'),
    minFalse: maybe(count, 'Least number of false statements; 0 when absent.'),
    max: maybe(count, 'Greatest number of statements.'),
    minWords,
    maxWords,
    evidence,
    minWatched,
    language,
  }),
)

/** Schema of {@link QuestionAnswerWidget}. */
export const questionAnswerWidgetSchema = schemaOf<QuestionAnswerWidget>()(
  open('Question and answer widget', 'Questions and answers on a passage.', {
    ...widgetEntries,
    type: v.literal('question-answer'),
    media,
    min: maybe(count, 'Least number of pairs; 1 when absent.'),
    max: maybe(count, 'Greatest number of pairs.'),
    minWords,
    maxWords,
    minParaphrases: maybe(count, 'Least number of other wordings of a question; 0 when absent.'),
    allowUnanswerable: maybe(v.boolean(), 'A question may have no answer; false when absent.'),
    tags: maybe(v.array(optionSchema), 'Kinds of question.'),
    evidence,
    language,
  }),
)

/** Schema of {@link InstructionsWidget}. */
export const instructionsWidgetSchema = schemaOf<InstructionsWidget>()(
  open('Instructions widget', 'Markdown to read; no response.', {
    ...widgetEntries,
    type: v.literal('instructions'),
    text: need(text, 'Markdown.'),
  }),
)
