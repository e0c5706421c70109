import type { TaskStore } from '@tagwright/core'

/**
 * Writes the length that the player found into the document, so that its times, and how much was
 * played, can be read without the task. One that is there already stays.
 * @param duration seconds; what is no length is not written
 */
export function recordDuration(store: TaskStore, medium: string, duration: number): void {
  const { media = [] } = store.getState().document.head
  const known = media.find(({ id }) => id === medium)
  if (!known || known.duration !== undefined || !Number.isFinite(duration) || duration <= 0) return
  store.dispatch({ event: 'medium.measure', origin: 'host', history: 'skip' }, (draft) => {
    const one = draft.head.media.find(({ id }) => id === medium)
    if (one) one.duration = Math.round(duration * 1e6) / 1e6
  })
}
