import { referencesOf } from '../checks/references.js'
import { checkNone, checkResponse } from '../checks/response-checks.js'
import type { AnnotationDocument } from '../document/document.js'
import { documentSchema } from '../document/document.schema.js'
import { documentMediumSchema } from '../document/medium.schema.js'
import { relationSchema } from '../document/relation.schema.js'
import type { Response } from '../document/response.js'
import { responsePath, responseSchema } from '../document/response.schema.js'
import { schemaErrors } from '../errors/catalogue.js'
import type { PathStep } from '../issue/issue.js'
import { migrate } from '../migrate/migrate.js'
import { checkVersion } from '../migrate/version.js'
import { speakerSchema } from '../task/ontology.schema.js'
import type { Task } from '../task/task.js'
import { asMap } from '../values/map.js'
import { safeEntries } from './clean.js'
import { describeValue, isObject } from './describe.js'
import { parseAnnotations } from './parse-annotations.js'
import { parseMedia, parseUnique } from './parse-media.js'
import { createSink, finish, type ParseResult, type Sink } from './parse-result.js'
import { parseMembers, parseValue } from './parse-value.js'
import { readInput } from './read-input.js'

/** How a document is read. */
export interface ParseDocumentOptions {
  /** The task that it answers: labels, widgets, tiers and values are checked against it. */
  task?: Task
}

/**
 * Reads an annotation document from JSON text or from what JSON text holds. It never throws on
 * data; annotations, relations and responses that cannot be read are left out and told. The value
 * shares untouched parts with an input that was an object.
 */
export function parseDocument(
  input: unknown,
  options: ParseDocumentOptions = {},
): ParseResult<AnnotationDocument> {
  const sink = createSink()
  const root = readInput(input, 'document', sink)
  const current = root && migrate(root)
  if (!isObject(current)) return finish<AnnotationDocument>(sink, undefined)
  if (current.kind !== 'document') {
    const received = describeValue(current.kind)
    sink.issues.push(schemaErrors.notADocument(['kind'], { received }))
    return finish<AnnotationDocument>(sink, undefined)
  }
  if (!checkVersion(current, sink)) return finish<AnnotationDocument>(sink, undefined)
  return finish(sink, readDocument(current, options, sink, typeof input === 'string'))
}

function readDocument(
  input: Record<string, unknown>,
  { task }: ParseDocumentOptions,
  sink: Sink,
  owned: boolean,
): AnnotationDocument | undefined {
  const media = (value: unknown, path: PathStep[]) =>
    parseMedia(documentMediumSchema, value, path, sink)
  let references = referencesOf([], task)
  const document = parseMembers<AnnotationDocument>(documentSchema.entries, input, [], sink, {
    // Members are read in the schema's order: media come before what refers to them.
    media: (value, path) => {
      const read = media(value, path)
      references = referencesOf(read ?? [], task)
      return read
    },
    speakers: (value, path) => {
      const read = parseUnique(value, path, sink, 'speaker', (speaker, at) =>
        parseValue(speakerSchema, speaker, at, sink),
      )
      if (read) references = { ...references, speakers: new Set(read.map(({ id }) => id)) }
      return read
    },
    annotations: (value, path) => parseAnnotations(value, path, { references, sink, owned }),
    relations: (value, path) =>
      parseUnique(value, path, sink, 'relation', (item, at) =>
        parseValue(relationSchema, item, at, sink),
      ),
    responses: (value, path) => parseResponses(value, path, sink),
  })
  if (!document) return undefined
  for (const [key, response] of Object.entries(document.responses)) {
    if (!checkResponse(key, response, references, ['responses', key], sink)) {
      delete document.responses[key]
    }
  }
  checkNone(document.responses, document.annotations, sink)
  checkLinks(document, references.relationTypes, sink)
  return document
}

/** Responses one by one, in a map without a prototype. */
function parseResponses(
  value: unknown,
  path: PathStep[],
  sink: Sink,
): Record<string, Response> | undefined {
  if (!isObject(value)) {
    const data = { expected: 'an object', received: describeValue(value) }
    sink.issues.push(schemaErrors.wrongType(path, data))
    sink.rejected.push({ path, value })
    return undefined
  }
  const responses = asMap<Response>()
  for (const [key, item] of safeEntries(value, path, sink)) {
    const at = [...path, key]
    const name = parseValue(responsePath, key, at, sink)
    const response = name && parseValue(responseSchema, item, at, sink)
    if (response) responses[key] = response
  }
  return responses
}

/** Relations and evidence that lead to no annotation. */
function checkLinks(
  document: AnnotationDocument,
  types: ReadonlySet<string> | undefined,
  sink: Sink,
): void {
  const { relations, responses } = document
  let ids: Set<string> | undefined
  const require = (id: string, ...path: PathStep[]) => {
    ids ??= new Set(document.annotations.map((annotation) => annotation.id))
    if (!ids.has(id))
      sink.issues.push(schemaErrors.missingReference(path, { what: 'annotation', id }))
  }
  for (const [i, { from, to, type }] of relations.entries()) {
    require(from, 'relations', i, 'from')
    require(to, 'relations', i, 'to')
    if (type !== undefined && types?.has(type) === false) {
      const data = { what: 'relation type', id: type }
      sink.issues.push(schemaErrors.missingReference(['relations', i, 'type'], data))
    }
  }
  for (const [key, { evidence, value }] of Object.entries(responses)) {
    for (const [i, id] of (evidence ?? []).entries()) require(id, 'responses', key, 'evidence', i)
    for (const [i, item] of (Array.isArray(value) ? value : []).entries()) {
      if (!isObject(item) || !Array.isArray(item.evidence)) continue
      for (const [j, id] of item.evidence.entries()) {
        if (typeof id === 'string') require(id, 'responses', key, 'value', i, 'evidence', j)
      }
    }
  }
}
