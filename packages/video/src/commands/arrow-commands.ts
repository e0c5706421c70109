import { type Command, growInside, moveInside } from '@tagwright/core'
import type { FrameGeometry, Point2, PointGeometry } from '@tagwright/schema'
import type { Clip } from '../clip/clip.js'
import { placeAt } from '../tracks/track-keys.js'
import { moveVertex } from '../tracks/track-vertices.js'
import { canChangeTrack, clipCommand as command, selectedTrack } from './clip-command.js'
import { shownVertices } from './track-commands.js'

type Change = (
  geometry: FrameGeometry,
  frame: { width: number; height: number } | undefined,
) => unknown

/** A vertex moves as a point does. */
function toPoint(to: Change, [x, y]: Point2, frame: Parameters<Change>[1]): Point2 {
  const moved = to({ type: 'point', x, y }, frame) as PointGeometry
  return [moved.x, moved.y]
}

const onPicture = (clip: Clip) => clip.focus.get() === 'picture' && canChangeTrack(clip)

/** Changes the selected object's place at the frame on screen; presses in a row are one undo step. */
function change(clip: Clip, to: Change): boolean {
  const track = selectedTrack(clip)
  const now = track && placeAt(track.geometry, clip.frames.time, clip.tolerance())
  if (!now) return false
  clip.clock.pause()
  const frame = clip.size.get() ?? undefined
  const vertex = shownVertices(clip)[clip.vertex.get() ?? -1]
  const next =
    vertex && now.type === 'polygon'
      ? moveVertex(now, vertex, toPoint(to, vertex.point, frame))
      : (to(now, frame) as FrameGeometry)
  return clip.edits.place(track.id, next, `arrows:${track.id}:${clip.frames.time}`)
}

const move =
  (dx: number, dy: number): Change =>
  (geometry, frame) =>
    moveInside(geometry, dx, dy, frame)
const grow =
  (dw: number, dh: number): Change =>
  (geometry, frame) =>
    growInside(geometry, dw, dh, frame)

/** Moves the selected box when the picture has the focus, else goes through time. */
const arrow = (
  name: string,
  key: string,
  dx: number,
  dy: number,
  otherwise?: (clip: Clip) => unknown,
) =>
  command(
    `clip.${name}`,
    [key],
    (clip) => (onPicture(clip) ? change(clip, move(dx, dy)) : otherwise?.(clip)),
    { repeat: true, when: (clip) => otherwise !== undefined || onPicture(clip) },
  )

const size = (name: string, key: string, dw: number, dh: number) =>
  command(`track.${name}`, [key], (clip) => change(clip, grow(dw, dh)), {
    repeat: true,
    when: onPicture,
  })

/** Pixels that Shift with an arrow moves. */
const far = 10

/** The arrows: on the picture they move and size the selected box, elsewhere left and right are time. */
export const arrowCommands: readonly Command[] = [
  arrow('left', 'ArrowLeft', -1, 0, (clip) => void clip.frames.step(-1)),
  arrow('right', 'ArrowRight', 1, 0, (clip) => void clip.frames.step(1)),
  arrow('up', 'ArrowUp', 0, -1),
  arrow('down', 'ArrowDown', 0, 1),
  arrow('far-left', 'Shift+ArrowLeft', -far, 0, (clip) => clip.skip(-1)),
  arrow('far-right', 'Shift+ArrowRight', far, 0, (clip) => clip.skip(1)),
  arrow('far-up', 'Shift+ArrowUp', 0, -far),
  arrow('far-down', 'Shift+ArrowDown', 0, far),
  size('narrower', 'Alt+ArrowLeft', -1, 0),
  size('wider', 'Alt+ArrowRight', 1, 0),
  size('lower', 'Alt+ArrowUp', 0, -1),
  size('higher', 'Alt+ArrowDown', 0, 1),
  size('far-narrower', 'Alt+Shift+ArrowLeft', -far, 0),
  size('far-wider', 'Alt+Shift+ArrowRight', far, 0),
  size('far-lower', 'Alt+Shift+ArrowUp', 0, -far),
  size('far-higher', 'Alt+Shift+ArrowDown', 0, far),
]
