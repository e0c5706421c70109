import { trackAt } from '../tracks/track-keys.js'
import type { Clip } from './clip.js'
import { isTimed, isTrack, startOf } from './clip-content.js'

/**
 * What is selected elsewhere (in the list, by N, by undo) is brought on screen: the clip goes to where
 * it begins, unless it is on screen, or the clip plays.
 */
export function followSelection(clip: Clip): void {
  const { store, clock, frames } = clip
  let last = clip.selected()
  clip.scope.add(
    store.subscribe((now, before) => {
      if (now.session.selection === before.session.selection) return
      const id = clip.selected()
      if (id === last) return
      last = id
      clip.vertex.set(null)
      if (clip.redrawn.get() !== id) clip.redrawn.set(null)
      const annotation = id === null ? undefined : now.document.annotations.get(id)
      const start = startOf(annotation)
      if (!annotation || start === undefined) return
      if (annotation.tier !== undefined && clip.tiers.some((tier) => tier.id === annotation.tier))
        clip.activeTier.set(annotation.tier)
      const isHere = isTrack(annotation)
        ? trackAt(annotation.geometry, frames.time, clip.tolerance()).ruling >= 0
        : isTimed(annotation) && annotation.geometry.type === 'span'
          ? frames.time >= annotation.geometry.start && frames.time < annotation.geometry.end
          : Math.abs(frames.time - start) <= clip.tolerance()
      if (!isHere && !clock.getState().playing) frames.show(start + clip.tolerance() / 2)
    }),
  )
}
