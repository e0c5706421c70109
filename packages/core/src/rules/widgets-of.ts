import type { Task, Widget } from '@tagwright/schema'

/** All widgets of a task, those inside groups too. */
export function widgetsOf(task: Task): Widget[] {
  return flatten(task.widgets ?? [])
}

function flatten(widgets: readonly Widget[]): Widget[] {
  return widgets.flatMap((widget) => {
    const inner: unknown = widget.type === 'group' ? widget.widgets : undefined
    return Array.isArray(inner) ? [widget, ...flatten(inner)] : [widget]
  })
}
