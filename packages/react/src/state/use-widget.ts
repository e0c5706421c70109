import { allWidgets, type TaskMedium, type Widget } from '@tagwright/schema'
import type { ResolvedLabel } from '../labels/resolve-labels.js'
import { useLabels } from '../labels/use-labels.js'
import { useTaskState } from './use-task-state.js'
import { useTaskStore } from './use-task-store.js'

/** A widget with what belongs to it. */
export interface WidgetHandle<W extends Widget = Widget> {
  readonly widget: W
  /** The medium it shows; undefined when it has none, or the task lacks it. */
  readonly medium: TaskMedium | undefined
  /** The labels it offers. */
  readonly labels: readonly ResolvedLabel[]
  /** Its content cannot be changed now. */
  readonly readOnly: boolean
}

/** Finds a widget by id, or takes one as it is; throws on an id that the task lacks. */
export function useWidget<W extends Widget = Widget>(widget: string | W): WidgetHandle<W> {
  const store = useTaskStore()
  const found =
    typeof widget === 'string'
      ? allWidgets(store.task.widgets ?? []).find(({ id }) => id === widget)
      : widget
  if (!found) throw new Error(`TW-REACT-002: the task has no widget "${String(widget)}".`)
  const media = 'media' in found && typeof found.media === 'string' ? found.media : undefined
  // Read in a selector, so that a change of read-only renders again.
  const readOnly = useTaskState(() => !store.canEdit(undefined, found.id))
  return {
    widget: found as W,
    medium: store.task.media?.find(({ id }) => id === media),
    labels: useLabels(found),
    readOnly,
  }
}
