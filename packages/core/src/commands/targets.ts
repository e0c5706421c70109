import type { Annotation, Frame } from '@tagwright/schema'
import { frameOf } from '../rules/check-annotation.js'
import { widgetsOf } from '../rules/widgets-of.js'
import type { TaskStore } from '../store/task-store.js'
import type { CommandContext } from './command.js'

/** A command's arguments as an object; empty when none were given. */
export function argsOf({ args }: CommandContext): Readonly<Record<string, unknown>> {
  return typeof args === 'object' && args !== null ? (args as Record<string, unknown>) : {}
}

/** A finite number among the arguments. */
export function numberArg(context: CommandContext, name: string): number {
  const value = argsOf(context)[name]
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}

/** The annotations that a command is about: `args.ids`, or what is selected. */
export function targetsOf(context: CommandContext): Annotation[] {
  const { document, session } = context.store.getState()
  const { ids } = argsOf(context)
  const wanted: readonly unknown[] = Array.isArray(ids) ? ids : session.selection
  return wanted.flatMap((id) => document.annotations.get(String(id)) ?? [])
}

/** Those that may be changed now. */
export function editableTargetsOf(context: CommandContext): Annotation[] {
  return targetsOf(context).filter(({ id }) => context.store.canEdit(id))
}

/** The size of the medium that an annotation is on, and whether it must stay inside. */
export function boundaryOf(store: TaskStore, annotation: Annotation): Frame | undefined {
  const widget = widgetsOf(store.task).find(({ id }) => id === annotation.widget)
  const rules = widget && 'rules' in widget ? widget.rules : undefined
  const inside = (rules as { inside?: unknown } | undefined)?.inside
  if (inside === false) return undefined
  return frameOf(annotation, widget, store.task, store.getState().document)
}

/** The widget that a command works in: the one meant, else the selection's, else the first with annotations. */
export function widgetOf({ store, widget }: CommandContext): string | undefined {
  const { document, session } = store.getState()
  if (widget !== null) return widget
  const selected = session.selection[0]
  const owner = selected === undefined ? undefined : document.annotations.get(selected)?.widget
  return (
    owner ??
    widgetsOf(store.task).find(({ id }) => document.annotations.ofWidget(id).length > 0)?.id
  )
}
