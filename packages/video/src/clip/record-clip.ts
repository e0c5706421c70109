import type { Clip } from './clip.js'

/**
 * Writes size, length and frame rate as the player found them into the document, so that its pixels
 * and times can be read without the task. What is there already stays.
 */
export function recordClip({ store, widget, video, frames }: Clip): void {
  const { media = [] } = store.getState().document.head
  const known = media.find(({ id }) => id === widget.media)
  if (!known) return
  const rate = frames.getRate()
  const found = {
    ...(video.videoWidth > 0 && { width: video.videoWidth, height: video.videoHeight }),
    ...(Number.isFinite(video.duration) &&
      video.duration > 0 && { duration: Math.round(video.duration * 1e6) / 1e6 }),
    ...(rate.source !== 'assumed' && { frameRate: rate.perSecond }),
  }
  const missing = Object.entries(found).filter(
    ([member]) => known[member as keyof typeof found] === undefined,
  )
  if (missing.length === 0) return
  store.dispatch({ event: 'medium.measure', origin: 'host', history: 'skip' }, (draft) => {
    const one = draft.head.media.find(({ id }) => id === widget.media)
    if (one) Object.assign(one, Object.fromEntries(missing))
  })
}
