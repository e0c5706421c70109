import type { Command } from '@tagwright/core'
import type { TagsWidget, Task } from '@tagwright/schema'

/** What a mounted tags field offers to its commands. */
export interface TagsHandle {
  readonly kind: 'tags'
  /** Chooses the option of a key, or takes it back; false when no option has it. */
  press(key: string, dry: boolean): boolean
}

/**
 * The key of each option, by option id: what the task declares, then, while all options are in
 * sight, the digits 1 to 9 and 0 that are left.
 */
export function assignHotkeys(widget: TagsWidget, direct: boolean): Map<string, string> {
  const keys = new Map<string, string>()
  const taken = new Set<string>()
  for (const { id, hotkey } of widget.options) {
    const key = hotkey?.toUpperCase()
    if (key === undefined || [...key].length !== 1 || taken.has(key)) continue
    keys.set(id, key)
    taken.add(key)
  }
  if (!direct) return keys
  const digits = [...'1234567890'].filter((digit) => !taken.has(digit))
  for (const { id } of widget.options) {
    if (keys.has(id)) continue
    const digit = digits.shift()
    if (digit === undefined) break
    keys.set(id, digit)
  }
  return keys
}

/** Whether a widget is the only one of its task that label and option keys can mean. */
export function ownsTaskKeys(task: Task, widget: string): boolean {
  const keyed = task.widgets.filter(({ type }) => type !== 'text')
  return keyed.length === 1 && keyed[0]?.id === widget
}

/**
 * One command a key, so that several tags fields share it: it means the field that has the focus,
 * or, of a task's only such field, works from anywhere in the task.
 */
export function tagCommands(keys: Iterable<string>, only: string | null): Command[] {
  return [...new Set(keys)].map((key) => ({
    id: `tags.choose-${key.toLowerCase()}`,
    label: 'fields.tags.command.choose',
    keys: [key],
    scope: only === null ? 'widget:tags' : 'task',
    run({ store, widget, dry }) {
      const handle = store.handleOf(only ?? widget ?? '') as TagsHandle | undefined
      return handle?.kind === 'tags' && handle.press(key, dry)
    },
  }))
}
