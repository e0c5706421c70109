import { type ConditionValues, evaluateCondition, type Task, type Widget } from '@tagwright/schema'
import { countAnnotations } from '../filters/limit-counts.js'
import type { DocumentState } from '../store/document-state.js'
import { isEmpty } from './is-empty.js'

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

/** Judges one widget. */
export function widgetState(widget: Widget, document: DocumentState): WidgetState {
  const values = conditionValues(document)
  const visible = !widget.visibleWhen || evaluateCondition(widget.visibleWhen, values)
  const asked =
    widget.required === true ||
    (widget.requiredWhen !== undefined && evaluateCondition(widget.requiredWhen, values))
  const required = visible && asked && !silent.has(widget.type)
  return { visible, required, answered: isAnswered(widget, document) }
}

/** Which widgets of a task must still be answered, by id in order; for progress. */
export function unanswered(task: Task, document: DocumentState): string[] {
  return task.widgets
    .filter((widget) => {
      const { visible, answered } = widgetState(widget, document)
      return visible && !answered && !silent.has(widget.type)
    })
    .map(({ id }) => id)
}

function isAnswered(widget: Widget, document: DocumentState): boolean {
  const response = document.responses[widget.id]
  if (response?.state === 'none' || response?.state === 'cannot-tell') return true
  if (response && widget.type === 'consent') return response.value === true
  if (response && !isEmpty(response.value)) return true
  const order = document.annotations.ofWidget(widget.id)
  return order.length > 0 && countAnnotations(document, widget.id) > 0
}

function conditionValues(document: DocumentState): ConditionValues {
  return {
    field: (id) => (Object.hasOwn(document.responses, id) ? document.responses[id] : undefined),
    annotationCount: (id, label) => countAnnotations(document, id, label),
  }
}
