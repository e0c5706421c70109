import { useCommands, useMountedWidget, useTaskStore } from '@tagwright/react'
import type { Widget } from '@tagwright/schema'
import { useEffect, useMemo, useRef } from 'react'
import { type OptionKeysHandle, optionCommands, ownsTaskKeys } from './option-keys.js'

/**
 * Adds the keys of a field's options while it is mounted. `keys` is by option id and kept from
 * render to render; `label` is the message key that names the commands.
 */
export function useOptionKeys(
  widget: Widget,
  label: string,
  keys: ReadonlyMap<string, string>,
  choose: (id: string) => boolean,
): void {
  const { task } = useTaskStore()
  const commands = useMemo(
    () =>
      optionCommands(
        widget.type,
        label,
        keys.values(),
        ownsTaskKeys(task, widget.id) ? widget.id : null,
      ),
    [keys, label, task, widget.type, widget.id],
  )
  const latest = useRef(choose)
  useEffect(() => {
    latest.current = choose
  })
  const handle = useMemo<OptionKeysHandle>(
    () => ({
      kind: 'option-keys',
      press(key, dry) {
        const option = [...keys].find(([, own]) => own === key)?.[0]
        if (option === undefined) return false
        return dry || latest.current(option)
      },
    }),
    [keys],
  )
  useCommands(commands)
  useMountedWidget(widget.id, handle)
}
