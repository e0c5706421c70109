import { useMemo, useSyncExternalStore } from 'react'
import { useKeymap } from '../../commands/use-keymap.js'
import { reactMessages } from '../../messages/react-messages.js'
import { useMessageLookup, useMessages } from '../../messages/use-messages.js'
import { useTaskStore } from '../../state/use-task-store.js'

/** One command in the help. */
export interface ShortcutRow {
  readonly id: string
  readonly label: string
  readonly chords: readonly string[]
}

/** The commands that are heard in one place. */
export interface ShortcutGroup {
  readonly scope: string
  readonly title: string
  readonly rows: readonly ShortcutRow[]
}

/** All commands that have keys, the widgets' first, then the task's, by name. */
export function useShortcutGroups(): ShortcutGroup[] {
  const store = useTaskStore()
  const keymap = useKeymap()
  const lookup = useMessageLookup()
  const { t, locale } = useMessages(reactMessages)
  const commands = useSyncExternalStore(
    store.subscribeCommands,
    () => store.commands,
    () => store.commands,
  )
  return useMemo(() => {
    const groups = new Map<string, ShortcutRow[]>()
    for (const { id, label, scope = 'task' } of commands.values()) {
      const chords = keymap.chordsOf(id)
      if (chords.length === 0) continue
      const rows = groups.get(scope) ?? []
      rows.push({ id, label: lookup(label), chords })
      groups.set(scope, rows)
    }
    const titleOf = (scope: string): string => {
      if (scope === 'task') return t('react.help.everywhere')
      const key = `react.widget.${scope.slice('widget:'.length)}`
      const title = lookup(key)
      return title === key ? scope.slice('widget:'.length) : title
    }
    return [...groups]
      .sort(([a], [b]) => Number(a === 'task') - Number(b === 'task'))
      .map(([scope, rows]) => ({
        scope,
        title: titleOf(scope),
        rows: rows.sort((a, b) => a.label.localeCompare(b.label, locale)),
      }))
  }, [commands, keymap, lookup, t, locale])
}
