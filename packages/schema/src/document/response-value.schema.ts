import * as v from 'valibot'
import {
  count,
  id,
  mapOf,
  maybe,
  need,
  number,
  open,
  type SchemaOf,
  schemaOf,
} from '../schema/build.js'
import type { WidgetType } from '../task/widget.js'
import type {
  BestWorstValue,
  ChoiceItem,
  PairwiseValue,
  QuestionAnswer,
  ResponseValues,
  Statement,
  TranscriptCheckValue,
} from './response-value.js'

const evidence = maybe(v.array(id), 'Ids of the annotations that show it.')

/** Schema of {@link ChoiceItem}. */
export const choiceItemSchema = schemaOf<ChoiceItem>()(
  v.union([id, open('Other', 'Another answer.', { other: need(v.string(), 'In words.') })]),
)

/** Schema of {@link TranscriptCheckValue}. */
export const transcriptCheckValueSchema = schemaOf<TranscriptCheckValue>()(
  open('Transcript check', 'A transcript that was accepted as it is, or corrected.', {
    verdict: need(v.picklist(['accepted', 'corrected']), 'Which of the two.'),
    text: need(v.string(), 'The right transcript.'),
  }),
)

/** Schema of {@link Statement}. */
export const statementSchema = schemaOf<Statement>()(
  open('Statement', 'A statement about a medium.', {
    text: need(v.string(), 'The statement.'),
    truth: need(v.boolean(), 'Whether it is true.'),
    evidence,
  }),
)

/** Schema of {@link QuestionAnswer}. */
export const questionAnswerSchema = schemaOf<QuestionAnswer>()(
  open('Question and answer', 'A question and its answer.', {
    question: need(v.string(), 'The question.'),
    answer: maybe(v.string(), 'The answer; absent when there is none.'),
    unanswerable: maybe(v.boolean(), 'The passage does not answer it.'),
    paraphrases: maybe(v.array(v.string()), 'Other wordings of the question.'),
    tags: maybe(v.array(id), 'Option ids.'),
    evidence,
  }),
)

/** Schema of {@link PairwiseValue}. */
export const pairwiseValueSchema = schemaOf<PairwiseValue>()(
  open('Comparison', 'Which of two items is more so.', {
    winner: need(v.nullable(id), 'Item id; null is a tie.'),
    strength: maybe(id, "A strength's option id."),
  }),
)

/** Schema of {@link BestWorstValue}. */
export const bestWorstValueSchema = schemaOf<BestWorstValue>()(
  open('Best and worst', 'The best and the worst of a few items.', {
    best: need(id, 'Item id.'),
    worst: need(id, 'Item id.'),
  }),
)

const dateOrTime = v.pipe(
  v.string(),
  v.regex(
    /^(\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])|(\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T)?([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?)$/,
  ),
)

/** Schemas of the values of answered responses, by widget type; absent for types without a value. */
export const responseValueSchemas: {
  readonly [T in WidgetType as ResponseValues[T] extends undefined ? never : T]: SchemaOf<
    ResponseValues[T]
  >
} = {
  tags: need(v.array(v.string()), 'Option ids, and free tags as typed.'),
  choice: need(v.union([choiceItemSchema, v.array(choiceItemSchema)]), 'What was chosen.'),
  taxonomy: need(v.union([id, v.array(id)]), 'Node ids.'),
  boolean: need(v.boolean(), 'Yes or no.'),
  rating: need(number, 'The value on the scale.'),
  number: need(number, 'The number, in the unit of the widget.'),
  'date-time': need(dateOrTime, 'ISO 8601, without a zone.'),
  text: need(v.string(), 'The text.'),
  caption: need(v.string(), 'The caption.'),
  translation: need(v.string(), 'The translation.'),
  'transcript-check': transcriptCheckValueSchema,
  statements: need(v.array(statementSchema), 'The statements.'),
  'question-answer': need(v.array(questionAnswerSchema), 'The pairs.'),
  ranking: need(v.array(v.array(id)), 'Best first; an inner list shares a place.'),
  sorting: mapOf(id, v.array(id), 'Item ids by bucket id.'),
  pairwise: pairwiseValueSchema,
  'best-worst': bestWorstValueSchema,
  'side-by-side': mapOf(id, v.nullable(id), 'Item id by dimension id; null is a tie.'),
  consent: need(v.boolean(), 'Whether the annotator agrees.'),
  group: need(count, 'Number of repeats.'),
}
