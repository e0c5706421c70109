import { type Command, polygonThrough } from '@tagwright/core'
import { type BoxGeometry, boxCorners, type FrameGeometry } from '@tagwright/schema'
import type { Clip, ClipTool } from '../clip/clip.js'
import { isTimed } from '../clip/clip-content.js'
import { shownBounds } from '../picture/picture-view.js'
import { clipCommand as command, selectedTrack } from './clip-command.js'
import { removeHeldVertex } from './track-commands.js'

/** A first geometry in the middle of what is on screen, to be moved by keys or fingers. */
export function middleOf(clip: Clip): FrameGeometry | null {
  const size = clip.size.get()
  if (!size) return null
  const shown = shownBounds(clip.pictureView.get(), size)
  const [x, y] = [Math.round(shown.x + shown.width / 2), Math.round(shown.y + shown.height / 2)]
  const tool = clip.tool.get()
  if (tool === 'point') return { type: 'point', x, y }
  const [width, height] = [Math.round(shown.width / 4), Math.round(shown.height / 4)]
  const [left, top] = [Math.round(x - width / 2), Math.round(y - height / 2)]
  const box: BoxGeometry = { type: 'box', x: left, y: top, width, height, rotation: 0 }
  return tool === 'polygon' ? polygonThrough(boxCorners(box)) : box
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

function remove(clip: Clip): boolean {
  if (removeHeldVertex(clip)) return true
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

function pick(clip: Clip, tool: ClipTool): void {
  clip.redrawn.set(null)
  clip.tool.set(tool)
}

const tool = (name: ClipTool, key: string) =>
  command(`clip.tool-${name}`, [key], (clip) => pick(clip, name), {
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
  tool('polygon', 'P'),
  tool('point', 'O'),
  command('clip.create', ['Enter'], create, { when: (clip) => clip.edits.canEdit(null) }),
  command('track.create', [], createInMiddle, {
    when: (clip) => clip.edits.canEdit(null) && clip.tools.length > 1 && clip.size.get() !== null,
  }),
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
