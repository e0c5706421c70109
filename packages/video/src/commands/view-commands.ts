import type { Command } from '@tagwright/core'
import { geometryBounds } from '@tagwright/schema'
import type { Clip } from '../clip/clip.js'
import { panView, viewOf, wholePicture, zoomView } from '../picture/picture-view.js'
import { placeAt } from '../tracks/track-keys.js'
import { clipCommand as command, selectedTrack } from './clip-command.js'

const often = { repeat: true } as const

/** One step of the zoom of the picture, and of the timeline. */
const steps = { picture: 1.25, timeline: 1.5 } as const

const zoomPicture = (factor: number) => (clip: Clip) =>
  clip.pictureView.set(zoomView(clip.pictureView.get(), factor))
const showWhole = (clip: Clip) => clip.pictureView.set(wholePicture)
const showClip = (clip: Clip) => clip.view.set({ ...clip.window.get() })
const isOnPicture = (clip: Clip) => clip.focus.get() === 'picture'

/** A key zooms what has the focus: the picture, else the timeline. */
const zoom = (direction: 1 | -1) => (clip: Clip) =>
  isOnPicture(clip)
    ? zoomPicture(steps.picture ** direction)(clip)
    : clip.zoom(steps.timeline ** direction)

/** Shows the selected object large enough to work on. */
function showSelected(clip: Clip): boolean {
  const size = clip.size.get()
  const track = selectedTrack(clip)
  const place = track && placeAt(track.geometry, clip.frames.time, clip.tolerance())
  const bounds = place && geometryBounds(place)
  if (!bounds || !size) return false
  clip.pictureView.set(viewOf(bounds, size))
  return true
}

/** Share of what is on screen that a key pans. */
const panStep = 0.15

const pan = (name: string, dx: number, dy: number) =>
  command(
    `picture.pan-${name}`,
    [`Mod+Arrow${name[0]?.toUpperCase()}${name.slice(1)}`],
    (clip) => clip.pictureView.set(panView(clip.pictureView.get(), dx * panStep, dy * panStep)),
    { repeat: true, when: (clip) => isOnPicture(clip) && clip.pictureView.get().zoom > 1 },
  )

/** Zoom and pan of the picture, and zoom of the timeline. */
export const viewCommands: readonly Command[] = [
  command('clip.zoom-in', ['+', '='], zoom(1), often),
  command('clip.zoom-out', ['-'], zoom(-1), often),
  command('clip.fit', ['Shift+1'], (clip) => (isOnPicture(clip) ? showWhole : showClip)(clip)),
  command('picture.zoom-in', [], zoomPicture(steps.picture)),
  command('picture.zoom-out', [], zoomPicture(1 / steps.picture)),
  command('picture.fit', [], showWhole),
  command('picture.show-object', ['Z'], showSelected, {
    when: (clip) => selectedTrack(clip) !== undefined,
  }),
  pan('left', 1, 0),
  pan('right', -1, 0),
  pan('up', 0, 1),
  pan('down', 0, -1),
  command('timeline.zoom-in', [], (clip) => clip.zoom(steps.timeline)),
  command('timeline.zoom-out', [], (clip) => clip.zoom(1 / steps.timeline)),
  command('timeline.fit', [], showClip),
]
