import type { BaseIssue } from 'valibot'
import { schemaErrors } from '../errors/catalogue.js'
import type { Issue, PathStep } from '../issue/issue.js'
import { describeValue, isObject } from './describe.js'

/** How many problems of one item are told one by one. */
const most = 20

/** The issues that the schemas found, in the words of the catalogue. */
export function structuralIssues(
  found: readonly BaseIssue<unknown>[],
  path: readonly PathStep[],
): Issue[] {
  const issues = found.slice(0, most).map((issue) => translate(issue, path))
  if (found.length > most) {
    issues.push(schemaErrors.moreIssues(path, { count: found.length - most }))
  }
  return issues
}

function translate(issue: BaseIssue<unknown>, root: readonly PathStep[]): Issue {
  const steps = (issue.path ?? []).map((step) => step.key as PathStep)
  const path = [...root, ...steps]
  if (issue.kind === 'schema' && issue.input === undefined) {
    return schemaErrors.missingMember(path, { member: String(path.at(-1) ?? '') })
  }
  const forms = issue.type === 'union' && isObject(issue.input) ? (issue.issues ?? []) : []
  // A form that has its member, of a wrong kind, is the one that was meant.
  const meant = forms.find(({ path: inside, input }) => inside && input !== undefined)
  if (meant) return translate(meant, path)
  const members = new Set(forms.flatMap(({ path: inside }) => inside?.[0]?.key ?? []))
  if (members.size > 1 && isObject(issue.input)) {
    const expected = `an object with one of ${[...members].join(', ')}`
    const received = `an object with ${Object.keys(issue.input).join(', ') || 'nothing'}`
    return schemaErrors.wrongType(path, { expected, received })
  }
  const received = describeValue(issue.input)
  const expected = words[issue.type] ?? expectation(issue)
  return issue.kind === 'schema' && !valued.has(issue.type)
    ? schemaErrors.wrongType(path, { expected, received })
    : schemaErrors.invalidValue(path, { expected, received })
}

/** Schema types that speak of values rather than of types. */
const valued = new Set(['literal', 'picklist', 'variant'])

const words: Record<string, string> = {
  loose_object: 'an object',
  object: 'an object',
  record: 'an object',
  array: 'a list',
  strict_tuple: 'a list of fixed length',
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  null: 'null',
  finite: 'a finite number',
  safe_integer: 'a whole number',
  non_empty: 'a text that is not empty',
  not_values: 'a name that is not taken',
}

/** Patterns of the contract, in words. */
const patterns: [part: string, word: string][] = [
  ['{1,128}(', 'a widget id or a path such as "group[2].w3"'],
  ['A-Za-z0-9._:-]{1,128}', 'an id of 1 to 128 letters, digits and . _ : -'],
  ['{1,8}(-', 'a BCP 47 language tag'],
  ['T([01]', 'a timestamp such as 2026-01-31T12:00:00.000Z'],
  ['^#', 'a colour such as #d33 or #dd3333'],
  ['\\S{1,2}', 'one printable character'],
  ['{64}', '64 hexadecimal digits'],
  ['^x-', 'a type that begins with x-'],
  ['A-Z]{3}', 'a currency code such as USD'],
]

function expectation(issue: BaseIssue<unknown>): string {
  const expected = issue.expected ?? 'something else'
  if (issue.type === 'regex') {
    const pattern = String(issue.requirement)
    return patterns.find(([part]) => pattern.includes(part))?.[1] ?? `text like ${expected}`
  }
  if (issue.type === 'gt_value') return `a number above ${String(issue.requirement)}`
  if (issue.type === 'min_value') return `a number from ${String(issue.requirement)} up`
  if (issue.type === 'max_value') return `a number up to ${String(issue.requirement)}`
  if (issue.type === 'min_length') return `at least ${String(issue.requirement)} items`
  if (expected === 'Object') return 'an object'
  if (issue.type === 'union')
    return `one of ${expected.replace(/[()]/g, '').split(' | ').join(', ')}`
  return `one of ${expected.replace(/[()"]/g, '').split(' | ').join(', ')}`
}
