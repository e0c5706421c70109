import { widgetsOf } from '../rules/widgets-of.js'
import type { TaskStore } from '../store/task-store.js'
import { createKeymap, type KeymapOptions } from './create-keymap.js'
import type { Keymap } from './keymap.js'
import { labelBindings } from './label-bindings.js'
import { speakerBindings } from './speaker-bindings.js'

/** The keymap of a store: its commands as they are now, and keys for its task's labels and speakers. */
export function createTaskKeymap(
  store: TaskStore,
  options: Pick<KeymapOptions, 'profile' | 'overrides' | 'mac'> = {},
): Keymap {
  const types = new Map(widgetsOf(store.task).map(({ id, type }) => [id, type as string]))
  return createKeymap({
    ...options,
    commands: store.commands,
    bindings: [...labelBindings(store.task), ...speakerBindings(store.task)],
    typeOf: (widget) => types.get(widget),
  })
}

/** The scopes that hear a key now, innermost first: the focused widget, its type, the task. */
export function scopesOf(store: TaskStore): string[] {
  const { focusedWidget } = store.getState().session
  const widget = widgetsOf(store.task).find(({ id }) => id === focusedWidget)
  return widget ? [`widget:#${widget.id}`, `widget:${widget.type}`, 'task'] : ['task']
}
