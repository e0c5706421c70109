import { formatResponsePath, parseResponsePath, type Task, type Widget } from '@tagwright/schema'
import type { DocumentState } from '../store/document-state.js'
import { type RuleScope, rootScope } from './rule-scope.js'

type Group = Extract<Widget, { type: 'group' }>

/** A widget where it is asked: in a repeated group once for every repeat. */
export interface AskedWidget {
  /** Inside a repeat its id is the response's path (`group[2].w3`), so that rules find its answer. */
  readonly widget: Widget
  /** What its conditions speak of. */
  readonly scope: RuleScope
  /** The groups around it, outermost first, each where it is asked. */
  readonly groups: readonly AskedWidget[]
}

/** No group is shown more often than this, whatever a document says. */
export const mostRepeats = 1000

/** All widgets of a task as the document has them, groups before what is in them. */
export function askedWidgets(task: Task, document: DocumentState): AskedWidget[] {
  return within(task.widgets ?? [], rootScope(task), [], document)
}

function within(
  widgets: readonly Widget[],
  scope: RuleScope,
  groups: readonly AskedWidget[],
  document: DocumentState,
): AskedWidget[] {
  return widgets.flatMap((inner) => {
    const widget = inScope(inner, scope)
    const asked: AskedWidget = { widget, scope, groups }
    if (inner.type !== 'group' || !Array.isArray(inner.widgets)) return [asked]
    const around = [...groups, asked]
    if (!inner.repeated) return [asked, ...within(inner.widgets, scope, around, document)]
    const repeats = Array.from({ length: repeatsOf(inner, widget.id, document) }, (_, repeat) =>
      within(inner.widgets, repeatScope(inner, scope, repeat), around, document),
    )
    return [asked, ...repeats.flat()]
  })
}

/** A widget as it is asked in a scope: with the response's path for an id. */
export function inScope(widget: Widget, scope: RuleScope): Widget {
  return scope.prefix.length === 0 ? widget : { ...widget, id: pathIn(widget.id, scope) }
}

/** The response's path of a widget in a scope. */
export function pathIn(widget: string, scope: RuleScope): string {
  return formatResponsePath([...scope.prefix, { widget }])
}

/** What the conditions inside one repeat speak of: its own widgets first, then those around. */
export function repeatScope(group: Group, outer: RuleScope, repeat: number): RuleScope {
  return {
    prefix: [...outer.prefix, { widget: group.id, repeat }],
    widgets: group.widgets,
    outer,
  }
}

/**
 * How often a repeated group is asked: the number that its response holds, and never less than its
 * least number or than there are answers for.
 */
export function repeatsOf(group: Group, path: string, document: DocumentState): number {
  const value = document.responses[path]?.value
  const said = typeof value === 'number' && Number.isInteger(value) ? value : 0
  let used = 0
  for (const key of Object.keys(document.responses)) {
    if (!key.startsWith(`${path}[`)) continue
    const depth = parseResponsePath(path)?.length ?? 1
    const repeat = parseResponsePath(key)?.[depth - 1]?.repeat
    if (repeat !== undefined) used = Math.max(used, repeat + 1)
  }
  return Math.min(mostRepeats, Math.max(said, used, group.min ?? 1, 0))
}
