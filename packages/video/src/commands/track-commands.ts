import type { Command } from '@tagwright/core'
import type { Clip } from '../clip/clip.js'
import type { TrackAnnotation } from '../clip/clip-content.js'
import { type KeyframeFlag, keyframeBeside, placeAt, trackAt } from '../tracks/track-keys.js'
import { splitTrack } from '../tracks/track-parts.js'
import { type Vertex, verticesOf } from '../tracks/track-vertices.js'
import { canChangeTrack, clipCommand as command, selectedTrack } from './clip-command.js'

const onTrack = { when: canChangeTrack } as const

const toggle = (flag: KeyframeFlag) => (clip: Clip) => {
  const track = selectedTrack(clip)
  if (!track) return false
  const now = trackAt(track.geometry, clip.frames.time, clip.tolerance())
  return clip.edits.setFlag(track.id, flag, !now[flag])
}

const goTo = (direction: 1 | -1) => (clip: Clip) => {
  const track = selectedTrack(clip)
  const time =
    track && keyframeBeside(track.geometry, clip.frames.time, direction, clip.tolerance())
  if (time === undefined) return false
  clip.clock.pause()
  clip.frames.show(time + clip.tolerance() / 2)
  return true
}

/** The object as it is goes on to the next frame, and so does the annotator. */
function copyForward(clip: Clip): boolean {
  const id = clip.selected()
  if (id === null) return false
  const { time } = clip.frames
  void clip.frames.step(1).then(() => {
    if (!clip.scope.disposed) clip.edits.copyFrom(id, time)
  })
  return true
}

/** The selected tracks; of one alone, it and the next of its label that begins when it is over. */
function partsToMerge(clip: Clip): string[] {
  const { selection } = clip.store.getState().session
  const { tracks } = clip.content.items.get()
  const chosen = tracks.filter(({ id }) => selection.includes(id))
  const [only] = chosen
  if (chosen.length !== 1 || !only) return chosen.map(({ id }) => id)
  const begin = ({ geometry }: TrackAnnotation) => geometry.keyframes[0]?.time ?? 0
  const next = tracks
    .filter((one) => one.labels?.[0] === only.labels?.[0] && begin(one) > begin(only))
    .sort((a, b) => begin(a) - begin(b))
    .find(({ id }) => clip.edits.canMerge([only.id, id]))
  return next ? [only.id, next.id] : [only.id]
}

function merge(clip: Clip): boolean {
  const id = clip.edits.merge(partsToMerge(clip))
  if (id !== null) clip.store.setSession({ selection: [id] })
  return id !== null
}

function split(clip: Clip): boolean {
  const id = clip.edits.split(clip.selected() ?? '')
  if (id !== null) clip.select(id)
  return id !== null
}

const canSplit = (clip: Clip) => {
  const track = selectedTrack(clip)
  const isCut = track && splitTrack(track.geometry, clip.frames.time, clip.tolerance()) !== null
  return isCut === true && canChangeTrack(clip)
}

/** Draws the selected object anew on the frame on screen, by the tool for what it is. */
function redraw(clip: Clip): boolean {
  const track = selectedTrack(clip)
  const place = track && placeAt(track.geometry, clip.frames.time, clip.tolerance())
  const tool = clip.tools.find((name) => name === place?.type)
  if (!track || !tool) return false
  clip.clock.pause()
  clip.tool.set(tool)
  clip.redrawn.set(clip.redrawn.get() === track.id ? null : track.id)
  return true
}

/** The vertices of the selected polygon on the frame on screen; none for what is no polygon. */
export function shownVertices(clip: Clip): readonly Vertex[] {
  const track = selectedTrack(clip)
  const place = track && placeAt(track.geometry, clip.frames.time, clip.tolerance())
  return place?.type === 'polygon' ? verticesOf(place) : []
}

const nextVertex = (by: 1 | -1) => (clip: Clip) => {
  const { length } = shownVertices(clip)
  const now = clip.vertex.get() ?? (by === 1 ? -1 : 0)
  clip.vertex.set((now + by + length) % length)
}
const onPolygon = {
  repeat: true,
  when: (clip: Clip) => canChangeTrack(clip) && shownVertices(clip).length > 0,
} as const

/** Takes the vertex in hand away; false when none is in hand, or three are left. */
export function removeHeldVertex(clip: Clip): boolean {
  const at = clip.vertex.get()
  const vertex = at === null ? undefined : shownVertices(clip)[at]
  const id = clip.selected()
  if (!vertex || id === null || !clip.edits.removeVertex(id, vertex)) return false
  clip.vertex.set(null)
  return true
}

/** One more vertex behind the one in hand, which it then is. */
export function addVertexBehind(clip: Clip): boolean {
  const at = clip.vertex.get() ?? 0
  const vertex = shownVertices(clip)[at]
  const id = clip.selected()
  if (!vertex || id === null || !clip.edits.insertVertex(id, vertex)) return false
  clip.vertex.set(at + 1)
  return true
}

/** Keyframes of the selected object, its parts, its vertices. */
export const trackCommands: readonly Command[] = [
  command(
    'track.add-keyframe',
    ['K'],
    (clip) => clip.edits.addKeyframe(clip.selected() ?? ''),
    onTrack,
  ),
  command(
    'track.remove-keyframe',
    ['Shift+K'],
    (clip) => clip.edits.removeKeyframe(clip.selected() ?? ''),
    onTrack,
  ),
  command('track.previous-keyframe', ['Shift+Comma'], goTo(-1), {
    when: (clip) => selectedTrack(clip) !== undefined,
    repeat: true,
  }),
  command('track.next-keyframe', ['Shift+Period'], goTo(1), {
    when: (clip) => selectedTrack(clip) !== undefined,
    repeat: true,
  }),
  command('track.outside', ['G'], toggle('outside'), onTrack),
  command('track.occluded', ['X'], toggle('occluded'), onTrack),
  command('track.hold', ['I'], toggle('hold'), onTrack),
  command('track.copy-forward', ['J'], copyForward, { ...onTrack, repeat: true }),
  command('track.redraw', ['B'], redraw, onTrack),
  command('track.split', ['Mod+Shift+S'], split, { when: canSplit }),
  command('track.merge', ['Mod+M'], merge, {
    when: (clip) => clip.edits.canMerge(partsToMerge(clip)),
  }),
  command('track.next-vertex', [']'], nextVertex(1), onPolygon),
  command('track.previous-vertex', ['['], nextVertex(-1), onPolygon),
  command('track.insert-vertex', ['Shift+I'], addVertexBehind, onPolygon),
]
