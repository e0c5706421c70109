import { tellMisspelled } from '../checks/misspelled-members.js'
import { referencesOf } from '../checks/references.js'
import { checkTask } from '../checks/task-checks.js'
import { schemaErrors } from '../errors/catalogue.js'
import type { PathStep } from '../issue/issue.js'
import { migrate } from '../migrate/migrate.js'
import { checkVersion } from '../migrate/version.js'
import type { Task } from '../task/task.js'
import { taskMediumSchema, taskRuleSchema, taskSchema } from '../task/task.schema.js'
import { isBrokenWidget, type Widget } from '../task/widget.js'
import { isObject } from './describe.js'
import { parseAnnotations } from './parse-annotations.js'
import { parseMedia } from './parse-media.js'
import { parseOntology } from './parse-ontology.js'
import { createSink, finish, type ParseResult, type Sink } from './parse-result.js'
import { parseList, parseMembers, parseValue } from './parse-value.js'
import { parseWidgets } from './parse-widgets.js'
import { readInput } from './read-input.js'

/**
 * Reads a task definition from JSON text or from what JSON text holds. It never throws on data;
 * labels, media and predictions that cannot be read are left out and told, and a widget that cannot
 * be read keeps its place (see {@link isBrokenWidget}).
 */
export function parseTask(input: unknown): ParseResult<Task> {
  const sink = createSink()
  const root = readInput(input, 'task', sink)
  const current = root && migrate(root)
  if (!isObject(current) || !checkVersion(current, sink)) return finish<Task>(sink, undefined)
  return finish(sink, readTask(current, [], sink))
}

/** A task at a place of an input. */
export function readTask(
  input: Record<string, unknown>,
  root: PathStep[],
  sink: Sink,
): Task | undefined {
  let predictions: { value: unknown; path: PathStep[] } | undefined
  const task = parseMembers<Task>(taskSchema.entries, input, root, sink, {
    media: (value, path) => parseMedia(taskMediumSchema, value, path, sink),
    ontology: (value, path) => parseOntology(value, path, sink),
    widgets: (value, path) => parseWidgets(value, path, sink),
    rules: (value, path) =>
      parseList(value, path, sink, (rule, at) => parseValue(taskRuleSchema, rule, at, sink)),
    predictions: (value, path) => {
      predictions = { value, path }
      return undefined
    },
  })
  // Predictions come from programs, and there may be very many.
  tellMisspelled(taskSchema, { ...input, predictions: undefined }, root, sink)
  if (!task) return undefined
  if (predictions) readPredictions(task, predictions.value, predictions.path, sink)
  checkTask(task, root, sink)
  return task
}

/** Predictions are read last, because they refer to everything else. */
function readPredictions(task: Task, value: unknown, path: PathStep[], sink: Sink): void {
  const references = referencesOf([], task)
  const read = parseAnnotations(value, path, { references, sink, owned: false })
  if (!read) return
  task.predictions = read
  for (const { id, origin } of read) {
    if (origin === undefined || origin.kind === 'human') {
      sink.issues.push(schemaErrors.predictionOrigin(path, { id }))
    }
  }
}

/** A task as JSON text; widgets that could not be read are written as they were. */
export function serializeTask(task: Task, { indent = 0 }: { indent?: number } = {}): string {
  const restore = (widget: Widget): unknown => {
    if (isBrokenWidget(widget)) return widget.original
    return widget.type === 'group' ? { ...widget, widgets: widget.widgets.map(restore) } : widget
  }
  return JSON.stringify({ ...task, widgets: task.widgets.map(restore) }, undefined, indent)
}
