import type { Label, Option, Task, Widget } from '@tagwright/schema'
import { widgetsOf } from '../rules/widgets-of.js'
import type { ScopedKeyBinding } from './keymap.js'

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0']

/**
 * Keys for the labels of a task's widgets: declared hotkeys first, then the digits 1 to 9 and 0 that are
 * left, in the order of the labels. The only widget with labels is heard in the whole task.
 */
export function labelBindings(task: Task): ScopedKeyBinding[] {
  const widgets = widgetsOf(task).filter((widget) => labelsOf(task, widget).length > 0)
  return widgets.flatMap((widget) => {
    const scope = widgets.length === 1 ? 'task' : `widget:#${widget.id}`
    return hotkeysOf(labelsOf(task, widget)).map(({ id, key }) => ({
      chord: key,
      command: 'label.select',
      args: { label: id, widget: widget.id },
      scope,
      name: id,
    }))
  })
}

/** The labels that a widget offers: those it lists, all of the ontology when it lists none. */
export function labelsOf(task: Task, widget: Widget): readonly Label[] {
  const listed: unknown = 'labels' in widget ? widget.labels : undefined
  const all = task.ontology?.labels ?? []
  if (!Array.isArray(listed)) return labelled.has(widget.type) ? all : []
  const wanted = new Set(listed)
  return all.filter((label) => wanted.has(label.id))
}

/** A key for each thing as far as they reach: its own, or the next free digit. */
export function hotkeysOf(things: readonly Pick<Label | Option, 'id' | 'hotkey'>[]): {
  id: string
  key: string
}[] {
  const taken = new Set(things.map(({ hotkey }) => hotkey?.toLowerCase()))
  const free = digits.filter((digit) => !taken.has(digit))
  return things.flatMap(({ id, hotkey }) => {
    const key = hotkey ?? free.shift()
    return key === undefined ? [] : [{ id, key }]
  })
}

const labelled: ReadonlySet<string> = new Set(['image', 'video', 'text-spans'])
