import type { Command } from '@tagwright/core'
import type { FrameGeometry } from '@tagwright/schema'
import type { Clip, ClipTool } from '../clip/clip.js'
import { isTimed } from '../clip/clip-content.js'
import { type KeyframeFlag, keyframeBeside, trackAt } from '../tracks/track-keys.js'
import { canChangeTrack, clipCommand as command, selectedTrack } from './clip-command.js'

const onTrack = { when: canChangeTrack } as const

/** A first geometry in the middle of the picture, to be moved by keys or fingers. */
export function middleOf(clip: Clip): FrameGeometry | null {
  const size = clip.size.get()
  if (!size) return null
  const { width, height } = size
  if (clip.tool.get() === 'point') return { type: 'point', x: width / 2, y: height / 2 }
  const [w, h] = [Math.round(width / 4), Math.round(height / 4)]
  const [x, y] = [Math.round((width - w) / 2), Math.round((height - h) / 2)]
  return { type: 'box', x, y, width: w, height: h, rotation: 0 }
}

/** Makes a track in the middle of the picture and selects it. */
export function createInMiddle(clip: Clip): boolean {
  const geometry = middleOf(clip)
  clip.clock.pause()
  const id = geometry && clip.edits.createTrack(geometry)
  if (!id) return false
  clip.select(id)
  return true
}

/** A segment or moment on the active tier at the frame on screen. */
function createTimed(clip: Clip): boolean {
  const tier = clip.activeTier.get()
  const id = tier === null ? null : clip.edits.createTimed(tier)
  if (id === null) return false
  // Whoever follows an object goes on following it.
  if (!selectedTrack(clip)) clip.select(id)
  return true
}

/** Enter makes what belongs where the focus is. */
function create(clip: Clip): boolean {
  if (clip.focus.get() === 'timeline' && clip.tiers.length > 0) return createTimed(clip)
  const track = selectedTrack(clip)
  if (track) return clip.edits.addKeyframe(track.id)
  return clip.tool.get() === 'select' ? createTimed(clip) : createInMiddle(clip)
}

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

function remove(clip: Clip): boolean {
  const { selection } = clip.store.getState().session
  const { annotations } = clip.store.getState().document
  return clip.edits.remove(selection.filter((id) => annotations.get(id)?.widget === clip.widget.id))
}

const edgeHere = (edge: 'start' | 'end') => (clip: Clip) =>
  clip.edits.resizeTimed(clip.selected() ?? '', edge, clip.frames.time)

const isOnTier = (clip: Clip) => {
  const id = clip.selected()
  return (
    id !== null &&
    isTimed(clip.store.getState().document.annotations.get(id)) &&
    clip.edits.canEdit(id)
  )
}

const tool = (name: ClipTool, key: string) =>
  command(`clip.tool-${name}`, [key], (clip) => clip.tool.set(name), {
    when: (clip) => clip.tools.includes(name) && (name === 'select' || clip.edits.canEdit(null)),
  })

function nextTier(clip: Clip): void {
  const { tiers, activeTier } = clip
  const at = tiers.findIndex(({ id }) => id === activeTier.get())
  activeTier.set(tiers[(at + 1) % tiers.length]?.id ?? null)
}

/** Drawing, keyframes, segments and moments. */
export const editCommands: readonly Command[] = [
  tool('select', 'V'),
  tool('box', 'R'),
  tool('point', 'O'),
  command('clip.create', ['Enter'], create, { when: (clip) => clip.edits.canEdit(null) }),
  command('track.create', [], createInMiddle, {
    when: (clip) => clip.edits.canEdit(null) && clip.tools.length > 1 && clip.size.get() !== null,
  }),
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
  command('timed.create', ['M'], createTimed, {
    when: (clip) => clip.tiers.length > 0 && clip.edits.canEdit(null),
  }),
  command('timed.next-tier', ['T'], nextTier, { when: (clip) => clip.tiers.length > 1 }),
  command('timed.start-here', ['Mod+['], edgeHere('start'), { when: isOnTier }),
  command('timed.end-here', ['Mod+]'], edgeHere('end'), { when: isOnTier }),
  command('clip.delete', ['Delete', 'Backspace'], remove, {
    when: (clip) => clip.selected() !== null,
  }),
]
