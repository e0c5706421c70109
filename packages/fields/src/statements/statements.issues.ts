import type { Issue } from '@tagwright/schema'
import { fieldIssue } from '../issues/field-issue.js'

/** A statement as the annotator counts it: the place among the true or the false ones, from 1. */
export interface StatementPlace {
  truth: boolean
  place: number
}

const say = ({ truth, place }: StatementPlace) => `${truth ? 'True' : 'False'} statement ${place}`
const data = ({ truth, place }: StatementPlace) => ({ truth: String(truth), place })
const pair = (a: StatementPlace, b: StatementPlace) => ({
  ...data(a),
  otherTruth: String(b.truth),
  otherPlace: b.place,
})

/** The issues of statements, by what is wrong. */
export const statementsIssues = {
  notStatements: (widget: string): Issue =>
    fieldIssue('TW-FIELDS-150', widget, 'The value is not a list of statements.'),
  tooFew: (widget: string, truth: boolean, min: number, count: number): Issue =>
    fieldIssue(
      'TW-FIELDS-151',
      widget,
      `Write at least ${min} ${truth} statements; ${count} so far.`,
      { truth: String(truth), min, count },
    ),
  tooMany: (widget: string, max: number, count: number): Issue =>
    fieldIssue('TW-FIELDS-152', widget, `Write at most ${max} statements; ${count} now.`, {
      max,
      count,
    }),
  blank: (widget: string, at: StatementPlace): Issue =>
    fieldIssue('TW-FIELDS-153', widget, `${say(at)} is empty.`, data(at)),
  tooShort: (widget: string, at: StatementPlace, min: number, count: number): Issue =>
    fieldIssue(
      'TW-FIELDS-154',
      widget,
      `${say(at)} needs at least ${min} words; ${count} so far.`,
      {
        ...data(at),
        min,
        count,
      },
    ),
  tooLong: (widget: string, at: StatementPlace, max: number, count: number): Issue =>
    fieldIssue('TW-FIELDS-155', widget, `${say(at)} may have at most ${max} words; ${count} now.`, {
      ...data(at),
      max,
      count,
    }),
  noEvidence: (widget: string, at: StatementPlace): Issue =>
    fieldIssue('TW-FIELDS-156', widget, `${say(at)} needs evidence.`, data(at)),
  same: (widget: string, a: StatementPlace, b: StatementPlace): Issue =>
    fieldIssue('TW-FIELDS-157', widget, `${say(a)} and ${say(b)} say the same.`, pair(a, b)),
  nearlySame: (widget: string, a: StatementPlace, b: StatementPlace): Issue =>
    fieldIssue(
      'TW-FIELDS-158',
      widget,
      `${say(a)} and ${say(b)} are nearly the same.`,
      pair(a, b),
      'warning',
    ),
  denial: (widget: string, a: StatementPlace, b: StatementPlace): Issue =>
    fieldIssue('TW-FIELDS-159', widget, `${say(b)} only denies ${say(a)}.`, pair(a, b), 'warning'),
  deniedMore: (widget: string, truth: boolean): Issue =>
    fieldIssue(
      'TW-FIELDS-160',
      widget,
      `The ${truth} statements deny far more often: that gives them away.`,
      { truth: String(truth) },
      'warning',
    ),
  longer: (widget: string, truth: boolean): Issue =>
    fieldIssue(
      'TW-FIELDS-161',
      widget,
      `The ${truth} statements are much longer: that gives them away.`,
      { truth: String(truth) },
      'warning',
    ),
} as const
