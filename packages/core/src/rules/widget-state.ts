import { evaluateCondition, type Task, type Widget } from '@tagwright/schema'
import { hasAnnotations } from '../filters/limit-counts.js'
import type { DocumentState } from '../store/document-state.js'
import { type AskedWidget, askedWidgets } from './asked-widgets.js'
import { isEmpty } from './is-empty.js'
import type { RuleScope } from './rule-scope.js'
import { ruleValues } from './rule-values.js'

/** Whether a widget is shown and must be answered, by its conditions as of now. */
export interface WidgetState {
  visible: boolean
  required: boolean
  /** Something has been said: a value, annotations, nothing there, or cannot tell. */
  answered: boolean
}

/** Widgets that ask nothing. */
const silent: ReadonlySet<string> = new Set([
  'player',
  'instructions',
  'examples',
  'progress',
  'group',
])

/**
 * Judges one widget by itself; `scope` says which widgets its conditions speak of, so that hidden
 * ones do not count, and repeats are told apart.
 */
export function widgetState(
  widget: Widget,
  document: DocumentState,
  scope?: RuleScope,
): WidgetState {
  const values = ruleValues(document, scope, new Set([widget]))
  const visible = !widget.visibleWhen || evaluateCondition(widget.visibleWhen, values)
  const asked =
    widget.required === true ||
    (widget.requiredWhen !== undefined && evaluateCondition(widget.requiredWhen, values))
  const required = visible && asked && !silent.has(widget.type)
  return { visible, required, answered: isAnswered(widget, document) }
}

/** Judges a widget where it is asked: what is in a hidden group is hidden. */
export function askedState(asked: AskedWidget, document: DocumentState): WidgetState {
  const state = widgetState(asked.widget, document, asked.scope)
  const visible =
    state.visible &&
    asked.groups.every(({ widget, scope }) => widgetState(widget, document, scope).visible)
  return { ...state, visible, required: visible && state.required }
}

/** Which widgets of a task must still be answered, by id or path in order; for progress. */
export function unanswered(task: Task, document: DocumentState): string[] {
  return askedWidgets(task, document)
    .filter((asked) => {
      const { visible, answered } = askedState(asked, document)
      return visible && !answered && !silent.has(asked.widget.type)
    })
    .map(({ widget }) => widget.id)
}

function isAnswered(widget: Widget, document: DocumentState): boolean {
  const { responses } = document
  const response = Object.hasOwn(responses, widget.id) ? responses[widget.id] : undefined
  if (response?.state === 'none' || response?.state === 'cannot-tell') return true
  if (response && widget.type === 'consent') return response.value === true
  if (response && !isEmpty(response.value)) return true
  return hasAnnotations(document, widget.id)
}
