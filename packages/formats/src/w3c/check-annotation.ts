import { isRecord } from '../convert/numbers.js'
import type { FormatIssueCode } from '../issues/catalogue.js'

/** Something that an annotation must not be. */
export interface AnnotationProblem {
  code: FormatIssueCode
  data: Record<string, string>
  path: string
}

const is = (value: unknown, ...kinds: ('text' | 'object' | 'list')[]): boolean =>
  kinds.some((kind) =>
    kind === 'text'
      ? typeof value === 'string'
      : kind === 'object'
        ? isRecord(value)
        : Array.isArray(value) && value.every((one) => typeof one === 'string' || isRecord(one)),
  )

/** What the Web Annotation Data Model requires of an annotation, and this one does not meet. */
export function checkAnnotation(raw: Record<string, unknown>): AnnotationProblem[] {
  const problems: AnnotationProblem[] = []
  const wrong = (path: string, expected: string) =>
    problems.push({ code: 'TW-FORMATS-011', data: { what: path, expected }, path })
  const { id, type, target, body, bodyValue } = raw
  if (id !== undefined && typeof id !== 'string') wrong('id', 'one address')
  // What Annotorious keeps for itself has no type.
  const isTyped = type === 'Annotation' || (Array.isArray(type) && type.includes('Annotation'))
  if (!isTyped && (type !== undefined || raw['@context'] !== undefined))
    wrong('type', '"Annotation"')
  if (target === undefined) {
    problems.push({ code: 'TW-FORMATS-003', data: { what: 'The target' }, path: 'target' })
  } else if (!is(target, 'text', 'object', 'list')) wrong('target', 'an address or an object')
  if (body !== undefined && body !== null && !is(body, 'text', 'object', 'list'))
    wrong('body', 'an address or an object')
  if (bodyValue !== undefined && typeof bodyValue !== 'string') wrong('bodyValue', 'a text')
  if (bodyValue !== undefined && body !== undefined) wrong('bodyValue', 'nothing beside a body')
  for (const name of ['creator', 'generator'] as const) {
    if (raw[name] !== undefined && raw[name] !== null && !is(raw[name], 'text', 'object', 'list')) {
      wrong(name, 'an address or an object')
    }
  }
  return problems
}
