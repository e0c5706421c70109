import { answerLosses } from '../answers/answer-losses.js'

/** The key of members that the contract has no place for, in `extensions`. */
export const jsonlExtension = 'org.jsonlines'

/** What writing plain responses may lose. */
export const jsonlLosses = answerLosses('jsonl')
