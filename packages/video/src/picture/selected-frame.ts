import type { BoxGeometry } from '@tagwright/schema'
import type { Clip } from '../clip/clip.js'
import { selectedTrack } from '../commands/clip-command.js'
import { trackAt } from '../tracks/track-keys.js'

/** The selected box as it is on screen, draft or not; null when there is none to take hold of. */
export function selectedBox(clip: Clip): BoxGeometry | null {
  const track = selectedTrack(clip)
  if (!track || !clip.edits.canEdit(track.id) || clip.clock.getState().playing) return null
  const draft = clip.draft.get()
  const geometry =
    draft?.track === track.id
      ? draft.geometry
      : trackAt(track.geometry, clip.frames.time, clip.tolerance()).geometry
  return geometry?.type === 'box' ? geometry : null
}

/** Lays an element over the selected box, so that fingers there drag instead of scrolling. */
export function placeSelectedFrame(clip: Clip, element: HTMLElement): void {
  const box = selectedBox(clip)
  const size = clip.size.get()
  element.hidden = !box || !size
  if (!box || !size) return
  const percent = (value: number, of: number) => `${(value / of) * 100}%`
  element.style.insetInlineStart = percent(box.x, size.width)
  element.style.insetBlockStart = percent(box.y, size.height)
  element.style.inlineSize = percent(box.width, size.width)
  element.style.blockSize = percent(box.height, size.height)
  element.style.rotate = `${box.rotation}deg`
}
