import { useCommands, useMountedWidget, useTaskStore } from '@tagwright/react'
import type { TagsWidget } from '@tagwright/schema'
import { useEffect, useMemo, useRef } from 'react'
import { assignHotkeys, ownsTaskKeys, type TagsHandle, tagCommands } from './tag-hotkeys.js'

/** Adds the options' keys while mounted; returns the key of an option id for its badge. */
export function useTagHotkeys(
  widget: TagsWidget,
  direct: boolean,
  toggle: (id: string) => boolean,
): (id: string) => string | undefined {
  const { task } = useTaskStore()
  const keys = useMemo(() => assignHotkeys(widget, direct), [widget, direct])
  const commands = useMemo(
    () => tagCommands(keys.values(), ownsTaskKeys(task, widget.id) ? widget.id : null),
    [keys, task, widget.id],
  )
  const latest = useRef(toggle)
  useEffect(() => {
    latest.current = toggle
  })
  const handle = useMemo<TagsHandle>(
    () => ({
      kind: 'tags',
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
  return (id) => keys.get(id)
}
