import type { DocumentMedium, DocumentStatus, Response } from '@tagwright/schema'
import { isRecord } from '../convert/numbers.js'
import { mediumTypeOf, textMedium } from './text-of-medium.js'

/** Which members of a row are what; what is not named is found by its usual names. */
export interface AnswerColumns {
  /** The item that was asked about. */
  id?: string
  task?: string
  annotator?: string
  status?: string
  submittedAt?: string
  /** In rows of one response each: its question, … */
  field?: string
  /** … and its answer. */
  value?: string
  /** The members that are responses; others are kept beside. @default all that are nothing else */
  responses?: readonly string[]
}

/** A row of answers, taken apart. */
export interface AnswerRow {
  id: string | undefined
  task: string | undefined
  annotator: string | undefined
  status: DocumentStatus | undefined
  submittedAt: string | undefined
  media: DocumentMedium[]
  responses: [name: string, response: Response][]
  /** Whether the row is one response among several of its item. */
  isPart: boolean
  /** Members that are none of these. */
  rest: Record<string, unknown>
}

const usual = {
  id: ['id', 'document', 'document_id', 'item', 'item_id', 'instance_id', 'example_id'],
  task: ['taskId', 'task_id', 'task'],
  annotator: [
    ...['annotator', 'annotator_id', 'annotatorId', 'worker', 'worker_id', 'workerId'],
    ...['WorkerId', 'user', 'user_id', 'userId', 'participant', 'participant_id'],
  ],
  status: ['status'],
  submittedAt: ['submittedAt', 'submitted_at'],
  field: ['field', 'widget', 'question', 'schema'],
  value: ['value', 'answer', 'response'],
} as const

const timestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/
const statuses = ['draft', 'submitted', 'skipped', 'flagged'] as const

/** Takes a row apart: nested (`responses`), one response each (`field`, `value`), or a member each. */
export function readAnswerRow(
  record: Record<string, unknown>,
  columns: AnswerColumns = {},
): AnswerRow {
  const left = new Map(Object.entries(record))
  const take = (role: keyof typeof usual, isGood = isName): unknown => {
    const stated = columns[role]
    const name = (stated === undefined ? usual[role] : [stated]).find((one) =>
      isGood(left.get(one)),
    )
    if (name === undefined) return undefined
    const value = left.get(name)
    left.delete(name)
    return value
  }
  const text = (role: keyof typeof usual, isGood?: (value: unknown) => boolean) => {
    const value = take(role, isGood)
    return value === undefined ? undefined : String(value)
  }
  const row: AnswerRow = {
    id: text('id'),
    task: text('task'),
    annotator: text('annotator'),
    status: text('status', (value) => statuses.includes(value as never)) as AnswerRow['status'],
    submittedAt: text('submittedAt', (value) => typeof value === 'string' && timestamp.test(value)),
    media: readMedia(left),
    responses: [],
    isPart: false,
    rest: {},
  }
  const nested = left.get('responses')
  const states = left.get('states')
  if (isRecord(nested) || isRecord(states)) {
    for (const key of ['responses', 'states']) if (isRecord(left.get(key))) left.delete(key)
    addAnswers(row, isRecord(nested) ? nested : {})
    for (const [name, state] of Object.entries(isRecord(states) ? states : {})) {
      if (state === 'none' || state === 'cannot-tell') row.responses.push([name, { state }])
    }
  } else if (columns.responses === undefined && isLong(left, columns)) {
    const name = text('field')!
    const value = take('value', () => true)
    const state = left.get('state')
    if (state === 'none' || state === 'cannot-tell') row.responses.push([name, { state }])
    else addAnswers(row, { [name]: value })
    left.delete('state')
    row.isPart = true
  } else {
    const names = columns.responses ?? [...left.keys()]
    addAnswers(row, Object.fromEntries(names.map((name) => [name, left.get(name)])))
    for (const name of names) left.delete(name)
  }
  row.rest = Object.fromEntries(left)
  return row
}

const isName = (value: unknown): boolean =>
  (typeof value === 'string' && value !== '') || Number.isSafeInteger(value)

const isLong = (left: Map<string, unknown>, { field, value }: AnswerColumns): boolean =>
  (field === undefined ? usual.field : [field]).some((name) => isName(left.get(name))) &&
  (left.has('state') ||
    (value === undefined ? usual.value : [value]).some((name) => left.has(name)))

/** Null and undefined are unanswered. */
function addAnswers(row: AnswerRow, answers: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(answers)) {
    if (value !== undefined && value !== null)
      row.responses.push([name, { state: 'answered', value }])
  }
}

const types = ['image', 'audio', 'video', 'text'] as const
const addresses = ['url', 'src', 'file', 'file_name', 'filename', 'path']

/** Media as the writer states them, or members that name a file. */
function readMedia(left: Map<string, unknown>): DocumentMedium[] {
  const stated = left.get('media')
  if (Array.isArray(stated) && stated.every(isMedium)) {
    left.delete('media')
    return stated
  }
  const media: DocumentMedium[] = []
  const add = (type: DocumentMedium['type'], value: string) => {
    if (media.some(({ id }) => id === type)) return false
    media.push(type === 'text' ? textMedium(type, value) : { id: type, type, src: value })
    return true
  }
  for (const [name, value] of [...left]) {
    if (typeof value !== 'string' || value === '') continue
    const type = addresses.includes(name)
      ? mediumTypeOf(value)
      : types.find((one) => name === one || name === `${one}_url`)
    if (type !== undefined && add(type, value)) left.delete(name)
  }
  return media
}

const isMedium = (value: unknown): value is DocumentMedium =>
  isRecord(value) &&
  typeof value.id === 'string' &&
  /^[A-Za-z0-9._:-]{1,128}$/.test(value.id) &&
  types.includes(value.type as never)
