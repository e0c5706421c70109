import type { TaskStore } from '@tagwright/core'

/**
 * Shows a hidden label again when something of it is drawn, pasted or relabelled: what one makes
 * must not vanish as it is made. Returns its end.
 */
export function showWhatIsMade(store: TaskStore, widget: string): () => void {
  return store.onTransaction(({ meta, changes }, { document, session }) => {
    if (meta.origin !== 'user' || session.hidden.size === 0) return
    const made = meta.event === 'annotation.relabel' ? changes.updated : changes.added
    const shown = new Set<string>()
    for (const id of made) {
      const annotation = document.annotations.get(id)
      if (annotation?.widget !== widget) continue
      for (const label of annotation.labels ?? []) shown.add(`label:${label}`)
    }
    const hidden = [...session.hidden].filter((key) => !shown.has(key))
    if (hidden.length < session.hidden.size) store.setSession({ hidden: new Set(hidden) })
  })
}
