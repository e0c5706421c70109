import { checkOntology } from '../checks/ontology-checks.js'
import type { DatasetHeader } from '../document/dataset.js'
import { datasetHeaderSchema } from '../document/dataset.schema.js'
import type { AnnotationDocument } from '../document/document.js'
import { schemaErrors } from '../errors/catalogue.js'
import { migrate } from '../migrate/migrate.js'
import { checkVersion } from '../migrate/version.js'
import type { Ontology } from '../task/ontology.js'
import type { Task } from '../task/task.js'
import { asMap } from '../values/map.js'
import { safeEntries } from './clean.js'
import { describeValue, isObject } from './describe.js'
import { parseDocument } from './parse-document.js'
import { parseOntology } from './parse-ontology.js'
import { createSink, finish, type ParseResult } from './parse-result.js'
import { readTask } from './parse-task.js'
import { parseMembers } from './parse-value.js'
import { readInput } from './read-input.js'

/** Reads the first line of a dataset. It never throws on data. */
export function parseDatasetHeader(input: unknown): ParseResult<DatasetHeader> {
  const sink = createSink()
  const root = readInput(input, 'dataset header', sink)
  const current = root && migrate(root)
  if (!isObject(current)) return finish<DatasetHeader>(sink, undefined)
  if (current.kind !== 'dataset') {
    const received = describeValue(current.kind)
    sink.issues.push(schemaErrors.notADatasetHeader(['kind'], { received }))
    return finish<DatasetHeader>(sink, undefined)
  }
  if (!checkVersion(current, sink)) return finish<DatasetHeader>(sink, undefined)
  const header = parseMembers<DatasetHeader>(datasetHeaderSchema.entries, current, [], sink, {
    ontology: (value, path) => parseOntology(value, path, sink),
    ...(isObject(current.ontologies) && {
      ontologies: (value, path) => {
        const ontologies = asMap<Ontology>()
        for (const [name, item] of safeEntries(value as Record<string, unknown>, path, sink)) {
          const ontology = parseOntology(item, [...path, name], sink)
          if (ontology) ontologies[name] = ontology
        }
        return ontologies
      },
    }),
    ...(isObject(current.tasks) && {
      tasks: (value, path) => {
        const tasks = asMap<Task>()
        for (const [id, item] of safeEntries(value as Record<string, unknown>, path, sink)) {
          const task = isObject(item) ? readTask(item, [...path, id], sink) : undefined
          if (task) tasks[id] = task
          else sink.rejected.push({ path: [...path, id], value: item })
        }
        return tasks
      },
    }),
  })
  if (header) checkOntology(header.ontology, ['ontology'], sink)
  return finish(sink, header)
}

/** How a line of a dataset is read. */
export interface ParseDatasetLineOptions {
  /** The dataset's first line: documents are checked against its tasks. */
  header?: DatasetHeader
}

/** Reads one line of a dataset after its first: an annotation document. It never throws on data. */
export function parseDatasetLine(
  input: unknown,
  { header }: ParseDatasetLineOptions = {},
): ParseResult<AnnotationDocument> {
  const tasks = header?.tasks
  if (!tasks) return parseDocument(input)
  // The task's id must be known before the check, so that text is read once here.
  const sink = createSink()
  const root = readInput(input, 'document', sink)
  if (!root) return finish<AnnotationDocument>(sink, undefined)
  const id = typeof root.taskId === 'string' ? root.taskId : ''
  const task = Object.hasOwn(tasks, id) ? tasks[id] : undefined
  return parseDocument(root, task ? { task } : {})
}
