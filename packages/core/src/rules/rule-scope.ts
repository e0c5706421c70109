import type { ResponsePathStep, Task, Widget } from '@tagwright/schema'

/** What the ids in a condition mean: the widgets of the same repeat, then those around it. */
export interface RuleScope {
  /** The steps to the repeat; empty at the task's root. */
  readonly prefix: readonly ResponsePathStep[]
  readonly widgets: readonly Widget[]
  readonly outer?: RuleScope
}

/** What conditions outside of repeated groups speak of. */
export function rootScope(task: Task): RuleScope {
  return { prefix: [], widgets: task.widgets ?? [] }
}

/** A widget that a condition names, with the groups of the same scope around it. */
export interface NamedWidget {
  readonly widget: Widget
  readonly groups: readonly Widget[]
  readonly scope: RuleScope
}

/** Finds what an id means in a scope; undefined for a widget inside a repeat elsewhere, or none. */
export function findNamed(id: string, scope: RuleScope | undefined): NamedWidget | undefined {
  if (!scope) return undefined
  const found = search(id, scope.widgets, [])
  return found ? { ...found, scope } : findNamed(id, scope.outer)
}

function search(
  id: string,
  widgets: readonly Widget[],
  groups: readonly Widget[],
): Omit<NamedWidget, 'scope'> | undefined {
  for (const widget of widgets) {
    if (widget.id === id) return { widget, groups }
    if (widget.type !== 'group' || widget.repeated || !Array.isArray(widget.widgets)) continue
    const inner = search(id, widget.widgets, [...groups, widget])
    if (inner) return inner
  }
  return undefined
}
