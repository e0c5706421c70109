import { conditionFields } from '../condition/condition-fields.js'
import { widgetOfPath } from '../document/response-path.js'
import { schemaErrors } from '../errors/catalogue.js'
import type { PathStep } from '../issue/issue.js'
import type { Sink } from '../parse/parse-result.js'
import type { Condition } from '../task/condition.js'
import type { Layout, Task } from '../task/task.js'
import type { Widget } from '../task/widget.js'
import { findDependencyLoops } from './loops.js'
import { checkOntology } from './ontology-checks.js'
import { type References, referencesOf } from './references.js'
import { checkOptions } from './task-parts.js'
import { checkTierIds, checkWidget } from './widget-checks.js'

/** What a task's schema cannot say: references, conditions, limits, layout. */
export function checkTask(task: Task, path: readonly PathStep[], sink: Sink): void {
  const references = referencesOf([], task)
  checkOntology(task.ontology, [...path, 'ontology'], sink)
  for (const [i, { window }] of task.media.entries()) {
    if (window && window.end <= window.start) {
      const at = [...path, 'media', i, 'window']
      sink.issues.push(schemaErrors.spanWithoutLength(at, { start: window.start, end: window.end }))
    }
  }
  const dependencies = new Map<string, string[]>()
  checkWidgets(task.widgets, references, dependencies, [...path, 'widgets'], sink)
  for (const widget of findDependencyLoops(dependencies)) {
    sink.issues.push(schemaErrors.conditionLoop([...path, 'widgets'], { widget }))
  }
  checkTierIds(task.widgets, sink)
  for (const [i, rule] of (task.rules ?? []).entries()) {
    checkCondition(rule.must, references, [...path, 'rules', i, 'must'], sink)
    checkCondition(rule.when, references, [...path, 'rules', i, 'when'], sink)
  }
  if (task.layout) checkLayout(task.layout, task.widgets, [...path, 'layout'], sink)
  for (const list of ['skipReasons', 'flagReasons'] as const) {
    checkOptions(task.settings?.[list] ?? [], [...path, 'settings', list], sink)
  }
}

function checkWidgets(
  widgets: readonly Widget[],
  references: References,
  dependencies: Map<string, string[]>,
  path: readonly PathStep[],
  sink: Sink,
): void {
  for (const [i, widget] of widgets.entries()) {
    const at = [...path, i]
    checkWidget(widget, references, at, sink)
    checkCondition(widget.visibleWhen, references, [...at, 'visibleWhen'], sink)
    checkCondition(widget.requiredWhen, references, [...at, 'requiredWhen'], sink)
    dependencies.set(widget.id, widget.visibleWhen ? conditionFields(widget.visibleWhen) : [])
    if (widget.type === 'group') {
      checkWidgets(widget.widgets, references, dependencies, [...at, 'widgets'], sink)
    }
  }
}

function checkCondition(
  condition: Condition | undefined,
  references: References,
  path: readonly PathStep[],
  sink: Sink,
): void {
  if (!condition) return
  for (const field of conditionFields(condition)) {
    const id = widgetOfPath(field)
    if (references.widgets?.has(id)) continue
    sink.issues.push(schemaErrors.missingReference(path, { what: 'widget', id }))
  }
}

/** The parts of a layout, each with the path of its widget ids. */
function layoutParts(layout: Layout): [widgets: readonly string[], path: PathStep[]][] {
  switch (layout.type) {
    case 'columns':
      return layout.columns.map(({ widgets }, i) => [widgets, ['columns', i, 'widgets']])
    case 'steps':
      return layout.steps.map(({ widgets }, i) => [widgets, ['steps', i, 'widgets']])
    case 'tabs':
      return layout.tabs.map(({ widgets }, i) => [widgets, ['tabs', i, 'widgets']])
    default:
      return []
  }
}

function checkLayout(
  layout: Layout,
  widgets: readonly Widget[],
  path: readonly PathStep[],
  sink: Sink,
): void {
  if (layout.type === 'stack') return
  const known = new Set(widgets.map((widget) => widget.id))
  const placed = new Set<string>()
  for (const [ids, steps] of layoutParts(layout)) {
    for (const [i, id] of ids.entries()) {
      const at = [...path, ...steps, i]
      if (!known.has(id))
        sink.issues.push(schemaErrors.missingReference(at, { what: 'widget', id }))
      if (placed.has(id)) sink.issues.push(schemaErrors.duplicateId(at, { what: 'place', id }))
      placed.add(id)
    }
  }
  for (const widget of known) {
    if (!placed.has(widget)) sink.issues.push(schemaErrors.notLaidOut(path, { widget }))
  }
}
