import { mostRepeats, repeatsOf } from '@tagwright/core'
import { useAnnounce, useMessages, useTaskState, useTaskStore } from '@tagwright/react'
import type { GroupWidget } from '@tagwright/schema'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { taskMessages } from '../messages/task-messages.js'
import { arrangeRepeats, currentOrder, movedOrder } from './arrange-repeats.js'

/** The repeats of a group and what can be done with them. */
export interface RepeatsHandle {
  readonly count: number
  readonly editable: boolean
  readonly canAdd: boolean
  readonly canRemove: boolean
  /** Another number after each change of order. */
  readonly arrangement: number
  /** The element around the repeats. */
  readonly ref: RefObject<HTMLDivElement | null>
  add(name: string): void
  remove(index: number, name: string): void
  move(from: number, to: number, name: string): void
}

/** Adds, removes and moves repeats; the focus goes along, and what was done is said. */
export function useRepeats(group: GroupWidget): RepeatsHandle {
  const store = useTaskStore()
  const announce = useAnnounce()
  const { t } = useMessages(taskMessages)
  const path = group.id
  const count = useTaskState(({ document }) => repeatsOf(group, path, document))
  const editable = useTaskState(() => store.canEdit(undefined, path))
  const ref = useRef<HTMLDivElement>(null)
  const [arrangement, setArrangement] = useState(0)
  const wanted = useRef<number | null>(null)
  const { min = 1, max = mostRepeats } = group

  useEffect(() => {
    if (wanted.current === null) return
    const headings = ref.current?.querySelectorAll<HTMLElement>(':scope > ol > li h3[data-repeat]')
    const own = [...(headings ?? [])].filter(
      (heading) => heading.closest('.tagwright-repeats') === ref.current?.firstElementChild,
    )
    const target = own[Math.min(wanted.current, own.length - 1)]
    wanted.current = null
    if (target) target.focus()
    else ref.current?.querySelector<HTMLElement>(':scope > button')?.focus()
  })

  const arrange = (event: string, order: readonly (number | null)[], focus: number) => {
    if (!arrangeRepeats(store, path, event, order)) return false
    wanted.current = focus
    setArrangement((before) => before + 1)
    return true
  }
  const order = () => currentOrder(store, group, path)
  return {
    count,
    editable,
    canAdd: editable && count < Math.min(max, mostRepeats),
    canRemove: editable && count > min,
    arrangement,
    ref,
    add(name) {
      const now = order()
      if (!arrange('group.add', [...now, null], now.length)) return
      announce(t('task.group.added', { name, number: now.length + 1 }))
    },
    remove(index, name) {
      const rest = order().filter((other) => other !== index)
      if (!arrange('group.remove', rest, index)) return
      announce(t('task.group.removed', { name, number: index + 1 }))
    },
    move(from, to, name) {
      if (!arrange('group.move', movedOrder(order(), from, to), to)) return
      announce(t('task.group.moved', { name, number: to + 1 }))
    },
  }
}
