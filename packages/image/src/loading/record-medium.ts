import type { TaskStore } from '@tagwright/core'
import type { DocumentMedium } from '@tagwright/schema'
import type { LoadedImage } from './loaded-image.js'

/** Notes in the document what was found out of a picture; numbers that are there already stay. */
export function recordMedium(store: TaskStore, medium: string, image: LoadedImage): void {
  const { facts, width, height } = image
  const { head } = store.getState().document
  const known: DocumentMedium | undefined = head.media?.find(({ id }) => id === medium)
  const found: Partial<DocumentMedium> = { width, height }
  if (facts && facts.storedWidth > 0) {
    found.orientation = facts.orientation
    found.storedWidth = facts.storedWidth
    found.storedHeight = facts.storedHeight
  }
  const fresh = Object.entries(found).filter(([key]) => known?.[key as 'width'] === undefined)
  if (fresh.length === 0) return
  store.dispatch({ event: 'medium.measure', origin: 'host', history: 'skip' }, (draft) => {
    const entry = draft.head.media.find(({ id }) => id === medium)
    if (entry) Object.assign(entry, Object.fromEntries(fresh))
    else draft.head.media.push({ id: medium, type: 'image', ...found })
  })
}
