import { repeatsOf, type TaskStore } from '@tagwright/core'
import type { GroupWidget, Response } from '@tagwright/schema'

/**
 * Puts the repeats of a group in another order, in one step that undo takes back: `order` lists
 * where each comes from, null for a new one; what is not listed is removed with its answers.
 */
export function arrangeRepeats(
  store: TaskStore,
  path: string,
  event: string,
  order: readonly (number | null)[],
): boolean {
  if (!store.canEdit(undefined, path)) return false
  const { responses } = store.getState().document
  const inside = `${path}[`
  const moved: Record<string, Response> = {}
  for (const [key, response] of Object.entries(responses)) {
    if (!key.startsWith(inside)) continue
    const end = key.indexOf(']', inside.length)
    const place = order.indexOf(Number(key.slice(inside.length, end)))
    if (place >= 0) moved[`${inside}${place}${key.slice(end)}`] = response
  }
  return store.dispatch({ event, widget: path }, (draft) => {
    for (const key of Object.keys(responses)) {
      if (key.startsWith(inside)) delete draft.responses[key]
    }
    Object.assign(draft.responses, moved)
    draft.responses[path] = { ...draft.responses[path], state: 'answered', value: order.length }
  }).committed
}

/** The order of a group's repeats as they are: 0, 1, 2 and so on. */
export function currentOrder(store: TaskStore, group: GroupWidget, path: string): number[] {
  const { document } = store.getState()
  return Array.from({ length: repeatsOf(group, path, document) }, (_, index) => index)
}

/** An order with one repeat put in the place of another. */
export function movedOrder(order: readonly number[], from: number, to: number): number[] {
  const rest = order.filter((index) => index !== from)
  return [...rest.slice(0, to), from, ...rest.slice(to)]
}
