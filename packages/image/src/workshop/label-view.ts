import type { TaskStore } from '@tagwright/core'

/** The label of the selection, or the one that comes next. */
export function labelInHand(store: TaskStore, widget: string): string | undefined {
  const { document, session } = store.getState()
  const selected = session.selection.at(-1)
  const own = selected === undefined ? undefined : document.annotations.get(selected)?.labels?.[0]
  return own ?? session.activeLabel[widget] ?? undefined
}

/** Selects all annotations of a widget that have a label and are in sight. */
export function selectLabel(store: TaskStore, widget: string, label: string): boolean {
  const { document, session } = store.getState()
  const found: string[] = []
  for (const id of document.annotations.ofWidget(widget)) {
    const annotation = document.annotations.get(id)!
    const isSeen = !session.hidden.has(id) && annotation.review?.verdict !== 'rejected'
    if (isSeen && annotation.labels?.includes(label)) found.push(id)
  }
  if (found.length === 0) return false
  store.setSession({ selection: found })
  return true
}

/** Hides or locks all annotations of a label, or takes that back. */
export function toggleLabel(store: TaskStore, member: 'hidden' | 'locked', label: string): void {
  const key = `label:${label}`
  store.setSession((session) => {
    const next = new Set(session[member])
    if (!next.delete(key)) next.add(key)
    return { [member]: next }
  })
}

/** Hides all labels but one; when they are hidden already, shows all. */
export function soloLabel(store: TaskStore, labels: readonly string[], label: string): void {
  store.setSession(({ hidden }) => {
    const others = labels.filter((each) => each !== label).map((each) => `label:${each}`)
    const isSolo = others.length > 0 && others.every((key) => hidden.has(key))
    const next = new Set([...hidden].filter((key) => !key.startsWith('label:')))
    if (!isSolo) for (const key of others) next.add(key)
    return { hidden: next }
  })
}
