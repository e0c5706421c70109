import type { QuestionAnswer } from '@tagwright/schema'
import { isTextList, readEntries } from '../entries/is-entry.js'

/** Whether something is a question with its answer. */
export function isPair(value: unknown): value is QuestionAnswer {
  if (typeof value !== 'object' || value === null) return false
  const pair = value as Partial<Record<keyof QuestionAnswer, unknown>>
  return (
    typeof pair.question === 'string' &&
    (pair.answer === undefined || typeof pair.answer === 'string') &&
    (pair.unanswerable === undefined || typeof pair.unanswerable === 'boolean') &&
    [pair.paraphrases, pair.tags, pair.evidence].every(isTextList)
  )
}

/** The pairs of a response's value; null when it holds something else. */
export function readPairs(value: unknown): readonly QuestionAnswer[] | null {
  return readEntries(value, isPair)
}

/** A pair without the members that say nothing. */
export function tidyPair(pair: QuestionAnswer): QuestionAnswer {
  const { answer, unanswerable, paraphrases, tags, ...rest } = pair
  return {
    ...rest,
    ...(unanswerable ? { unanswerable } : answer && { answer }),
    ...(paraphrases?.length && { paraphrases }),
    ...(tags?.length && { tags }),
  }
}

/** Whether nothing was written or chosen in a pair. */
export function isBlankPair(pair: QuestionAnswer): boolean {
  const { question, answer = '', paraphrases = [], tags = [], evidence = [] } = pair
  const texts = [question, answer, ...paraphrases]
  return (
    texts.every((text) => text.trim() === '') &&
    tags.length + evidence.length === 0 &&
    pair.unanswerable !== true
  )
}
