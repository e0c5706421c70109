import type { Issue } from '@tagwright/schema'
import { fieldIssue } from '../issues/field-issue.js'

/** The issues of questions and answers, by what is wrong; places are counted from 1. */
export const questionAnswerIssues = {
  notPairs: (widget: string): Issue =>
    fieldIssue('TW-FIELDS-170', widget, 'The value is not a list of questions and answers.'),
  tooFew: (widget: string, min: number, count: number): Issue =>
    fieldIssue('TW-FIELDS-171', widget, `Write at least ${min} questions; ${count} so far.`, {
      min,
      count,
    }),
  tooMany: (widget: string, max: number, count: number): Issue =>
    fieldIssue('TW-FIELDS-172', widget, `Write at most ${max} questions; ${count} now.`, {
      max,
      count,
    }),
  noQuestion: (widget: string, place: number): Issue =>
    fieldIssue('TW-FIELDS-173', widget, `Question ${place} is empty.`, { place }),
  noAnswer: (widget: string, place: number): Issue =>
    fieldIssue('TW-FIELDS-174', widget, `Question ${place} has no answer.`, { place }),
  answerShort: (widget: string, place: number, min: number, count: number): Issue =>
    fieldIssue('TW-FIELDS-175', widget, `Answer ${place} needs at least ${min} words.`, {
      place,
      min,
      count,
    }),
  answerLong: (widget: string, place: number, max: number, count: number): Issue =>
    fieldIssue('TW-FIELDS-176', widget, `Answer ${place} may have at most ${max} words.`, {
      place,
      max,
      count,
    }),
  fewParaphrases: (widget: string, place: number, min: number, count: number): Issue =>
    fieldIssue('TW-FIELDS-177', widget, `Question ${place} needs ${min} other wordings.`, {
      place,
      min,
      count,
    }),
  noEvidence: (widget: string, place: number): Issue =>
    fieldIssue('TW-FIELDS-178', widget, `Answer ${place} needs evidence.`, { place }),
  unknownTag: (widget: string, place: number, tag: string): Issue =>
    fieldIssue('TW-FIELDS-179', widget, `"${tag}" of question ${place} is no tag.`, { place, tag }),
  same: (widget: string, place: number, other: number): Issue =>
    fieldIssue('TW-FIELDS-180', widget, `Questions ${place} and ${other} are the same.`, {
      place,
      other,
    }),
  nearlySame: (widget: string, place: number, other: number): Issue =>
    fieldIssue(
      'TW-FIELDS-181',
      widget,
      `Questions ${place} and ${other} are nearly the same.`,
      { place, other },
      'warning',
    ),
  mustAnswer: (widget: string, place: number): Issue =>
    fieldIssue('TW-FIELDS-182', widget, `Question ${place} must have an answer.`, { place }),
  sameWording: (widget: string, place: number): Issue =>
    fieldIssue('TW-FIELDS-183', widget, `A wording of question ${place} stands twice.`, { place }),
} as const
