import type { Annotation, AttributeValue, Relation, Response } from '@tagwright/schema'
import { toId } from '../convert/ids.js'
import { isNumber, isRecord } from '../convert/numbers.js'
import type { LsReading, LsResult } from './ls-types.js'
import { lsExtension } from './ls-types.js'
import { readGeometry } from './read-geometry.js'
import { readValue } from './read-value.js'

/** What a result list says. */
export interface ReadResults {
  annotations: Annotation[]
  relations: Relation[]
  responses: Record<string, Response>
  /** Results that became responses, by response path, and those that could not be read. */
  kept: { responses: Record<string, { result: LsResult; value: unknown }>; unread: unknown[] }
  problems: { index: number; kind: 'size' | 'value' | 'type'; detail: string }[]
}

const isId = (text: unknown): text is string =>
  typeof text === 'string' && /^[A-Za-z0-9._:-]{1,128}$/.test(text)

/** Reads a result list: entries of one id are one annotation; entries without geometry are responses. */
export function readResults(results: readonly unknown[], reading: LsReading): ReadResults {
  const read: ReadResults = {
    annotations: [],
    relations: [],
    responses: Object.create(null),
    kept: { responses: {}, unread: [] },
    problems: [],
  }
  const regions = new Map<string, { index: number; result: LsResult }[]>()
  for (const [index, value] of results.entries()) {
    if (isRecord(value) && value.type === 'relation') {
      readRelation(value, read)
    } else if (!isRecord(value) || !isRecord(value.value)) {
      read.problems.push({ index, kind: 'type', detail: 'an object with a value' })
      read.kept.unread.push(value)
    } else {
      const key = typeof value.id === 'string' ? value.id : `result-${index + 1}`
      regions.set(key, [...(regions.get(key) ?? []), { index, result: value as LsResult }])
    }
  }
  for (const [key, entries] of regions) readRegion(key, entries, reading, read)
  return read
}

function readRegion(
  key: string,
  entries: { index: number; result: LsResult }[],
  reading: LsReading,
  read: ReadResults,
): void {
  let annotation: Annotation | undefined
  let failed = false
  for (const { index, result } of entries) {
    const target = reading.target(result)
    const shape = annotation ? undefined : readGeometry(result, target)
    if (shape && 'wrong' in shape) {
      if (!failed) read.problems.push({ index, kind: shape.wrong, detail: shape.detail })
      failed = true
    } else if (shape) {
      annotation = {
        id: isId(key) ? key : toId(key),
        media: target.id,
        geometry: shape.geometry,
        labels: [],
        origin: originOf(result),
      }
      if (isId(result.parentID)) annotation.parent = result.parentID
    }
  }
  if (annotation) {
    for (const { result } of entries) addTo(annotation, result, reading)
    // What was read of answers, so that writing sees whether they were changed since.
    const values = annotation.attributes && { values: { ...annotation.attributes } }
    annotation.extensions = {
      [lsExtension]: { results: entries.map((entry) => entry.result), ...values },
    }
    read.annotations.push(annotation)
  } else if (failed) {
    read.kept.unread.push(...entries.map(({ result }) => result))
  } else {
    for (const { index, result } of entries) readResponse(index, result, reading, read)
  }
}

/** Adds what one entry of a region says beside its geometry. */
function addTo(annotation: Annotation, result: LsResult, reading: LsReading): void {
  const { type = '', from_name: from = '' } = result
  const names = type.endsWith('labels') ? result.value[type] : undefined
  if (Array.isArray(names)) {
    for (const name of names) {
      const label = reading.label(String(name))
      if (!annotation.labels?.includes(label)) annotation.labels?.push(label)
    }
    return
  }
  const value = readValue(result, reading.options)
  if (value === undefined) return
  if (type === 'textarea' && annotation.text === undefined) annotation.text = value as string
  else if (isAttribute(value)) {
    const attributes: Record<string, AttributeValue> = annotation.attributes ?? Object.create(null)
    attributes[isId(from) ? from : toId(from)] = value
    annotation.attributes = attributes
  }
}

const isAttribute = (value: unknown): value is AttributeValue =>
  typeof value === 'string' ||
  typeof value === 'number' ||
  (Array.isArray(value) && value.every((item) => typeof item === 'string'))

function readResponse(
  index: number,
  result: LsResult,
  reading: LsReading,
  read: ReadResults,
): void {
  const value = readValue(result, reading.options)
  const path = toId(result.from_name ?? result.id ?? `result-${index + 1}`)
  if (value === undefined || read.responses[path] !== undefined) {
    if (value === undefined) {
      read.problems.push({
        index,
        kind: 'type',
        detail: `a type that is known, not "${result.type}"`,
      })
    }
    read.kept.unread.push(result)
    return
  }
  read.responses[path] = { state: 'answered', value }
  read.kept.responses[path] = { result, value }
}

function readRelation(value: Record<string, unknown>, read: ReadResults): void {
  const { from_id: a, to_id: b, direction, labels } = value
  if (typeof a !== 'string' || typeof b !== 'string') {
    read.kept.unread.push(value)
    return
  }
  const [from, to] = direction === 'left' ? [b, a] : [a, b]
  const relation: Relation = {
    id: `relation-${read.relations.length + 1}`,
    from: isId(from) ? from : toId(from),
    to: isId(to) ? to : toId(to),
    directed: direction !== 'bi',
    extensions: { [lsExtension]: value },
  }
  if (Array.isArray(labels) && labels.length > 0)
    relation.labels = labels.map((label) => toId(String(label)))
  read.relations.push(relation)
}

function originOf({ origin, score }: LsResult): NonNullable<Annotation['origin']> {
  const inRange = isNumber(score) && score >= 0 && score <= 1 ? { score } : {}
  if (origin === 'prediction') return { kind: 'model', source: 'label-studio', ...inRange }
  if (origin === 'prediction-changed') {
    return { kind: 'model', source: 'label-studio', edited: true, ...inRange }
  }
  return { kind: 'import', source: 'label-studio', ...inRange }
}
