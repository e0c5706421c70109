import { type ConditionValues, evaluateCondition, type Widget } from '@tagwright/schema'
import { countAnnotations } from '../filters/limit-counts.js'
import type { DocumentState } from '../store/document-state.js'
import { pathIn } from './asked-widgets.js'
import { findNamed, type RuleScope } from './rule-scope.js'

/**
 * What a condition reads. An answer that is hidden does not count: what was said before the question
 * went away is kept, but nothing hangs on it. Conditions that hang on each other in a circle are
 * told by the task's reader; here the circle ends at the first widget that comes again.
 */
export function ruleValues(
  document: DocumentState,
  scope: RuleScope | undefined,
  asking: ReadonlySet<Widget> = new Set(),
): ConditionValues {
  const isHidden = (id: string) => {
    const named = findNamed(id, scope)
    return named
      ? [...named.groups, named.widget].some(
          (widget) => !isShown(widget, document, named.scope, asking),
        )
      : false
  }
  const pathOf = (id: string) => {
    const named = findNamed(id, scope)
    return named ? pathIn(id, named.scope) : id
  }
  return {
    field(id) {
      const path = pathOf(id)
      if (!Object.hasOwn(document.responses, path) || isHidden(id)) return undefined
      return document.responses[path]
    },
    annotationCount: (id, label) =>
      isHidden(id) ? 0 : countAnnotations(document, pathOf(id), label),
  }
}

function isShown(
  widget: Widget,
  document: DocumentState,
  scope: RuleScope,
  asking: ReadonlySet<Widget>,
): boolean {
  if (!widget.visibleWhen || asking.has(widget)) return true
  const values = ruleValues(document, scope, new Set([...asking, widget]))
  return evaluateCondition(widget.visibleWhen, values)
}
