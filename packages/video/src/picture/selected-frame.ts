import { type BoxGeometry, geometryBounds } from '@tagwright/schema'
import type { Clip } from '../clip/clip.js'
import { selectedTrack } from '../commands/clip-command.js'
import { trackAt } from '../tracks/track-keys.js'

/** Where the selected object can be taken hold of on screen: a box, or the room of an outline. */
export interface SelectedFrame extends Omit<BoxGeometry, 'type'> {
  readonly kind: 'box' | 'polygon'
}

/** The selected object as it is on screen, draft or not; null when there is none to take hold of. */
export function selectedFrame(clip: Clip): SelectedFrame | null {
  const track = selectedTrack(clip)
  if (!track || !clip.edits.canEdit(track.id) || clip.clock.getState().playing) return null
  const draft = clip.draft.get()
  const geometry =
    draft?.track === track.id
      ? draft.geometry
      : trackAt(track.geometry, clip.frames.time, clip.tolerance()).geometry
  if (geometry?.type === 'box') return { ...geometry, kind: 'box' }
  const bounds = geometry?.type === 'polygon' && geometryBounds(geometry)
  return bounds ? { ...bounds, rotation: 0, kind: 'polygon' } : null
}

/** Lays an element over the selected object, so that fingers there drag instead of scrolling. */
export function placeSelectedFrame(clip: Clip, element: HTMLElement): void {
  const box = clip.redrawn.get() === null ? selectedFrame(clip) : null
  const size = clip.size.get()
  element.hidden = !box || !size
  if (!box || !size) return
  const { zoom, x, y } = clip.pictureView.get()
  const percent = (share: number) => `${share * zoom * 100}%`
  element.dataset.kind = box.kind
  element.style.insetInlineStart = percent(box.x / size.width - x)
  element.style.insetBlockStart = percent(box.y / size.height - y)
  element.style.inlineSize = percent(box.width / size.width)
  element.style.blockSize = percent(box.height / size.height)
  element.style.rotate = `${box.rotation}deg`
}
