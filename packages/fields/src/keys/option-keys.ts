import type { Command } from '@tagwright/core'
import type { Option, Task } from '@tagwright/schema'

/** What a mounted field with options offers to its commands. */
export interface OptionKeysHandle {
  readonly kind: 'option-keys'
  /** Chooses the option of a key, or takes it back; false when no option has it. */
  press(key: string, dry: boolean): boolean
}

/**
 * The key of each option, by option id: what the task declares, then, while all options are in
 * sight, the digits 1 to 9 and 0 that are left.
 */
export function assignKeys(
  options: readonly Pick<Option, 'id' | 'hotkey'>[],
  direct: boolean,
): Map<string, string> {
  const keys = new Map<string, string>()
  const taken = new Set<string>()
  for (const { id, hotkey } of options) {
    const key = hotkey?.toUpperCase()
    if (key === undefined || [...key].length !== 1 || taken.has(key)) continue
    keys.set(id, key)
    taken.add(key)
  }
  if (!direct) return keys
  const digits = [...'1234567890'].filter((digit) => !taken.has(digit))
  for (const { id } of options) {
    if (keys.has(id)) continue
    const digit = digits.shift()
    if (digit === undefined) break
    keys.set(id, digit)
  }
  return keys
}

/** Widgets that are answered by typing or dragging, or not at all: no single key means one of them. */
const keyless: ReadonlySet<string> = new Set([
  ...['text', 'caption', 'translation', 'transcript-check', 'statements', 'question-answer'],
  ...['number', 'date-time', 'ranking', 'sorting', 'taxonomy', 'best-worst', 'side-by-side'],
  ...['instructions', 'examples', 'progress', 'player', 'consent'],
])

/** Whether a widget is the only one of its task that label and option keys can mean. */
export function ownsTaskKeys(task: Task, widget: string): boolean {
  const keyed = task.widgets.filter(({ type }) => !keyless.has(type))
  return keyed.length === 1 && keyed[0]?.id === widget
}

/**
 * One command a key, so that several fields of a type share it: it means the field that has the
 * focus, or, of a task's only field with keys, works from anywhere in the task.
 */
export function optionCommands(
  type: string,
  label: string,
  keys: Iterable<string>,
  only: string | null,
): Command[] {
  return [...new Set(keys)].map((key) => ({
    id: `${type}.choose-${key.toLowerCase()}`,
    label,
    keys: [key],
    scope: only === null ? `widget:${type}` : 'task',
    run({ store, widget, dry }) {
      const handle = store.handleOf(only ?? widget ?? '') as OptionKeysHandle | undefined
      return handle?.kind === 'option-keys' && handle.press(key, dry)
    },
  }))
}
