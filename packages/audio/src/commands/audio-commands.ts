import type { Command, CommandContext } from '@tagwright/core'
import type { Timeline } from '../timeline/timeline.js'
import { fitAll, fitRange, xAt, zoomAt } from '../view/viewport.js'

const scope = 'widget:transcription'

/** The timeline that a command is meant for; null when it is not mounted. */
function timelineOf({ store, widget }: CommandContext): Timeline | null {
  const handle = widget === null ? undefined : store.handleOf(widget)
  return handle && typeof handle === 'object' && 'segments' in handle ? (handle as Timeline) : null
}

interface Extra {
  whileTyping?: boolean
  repeat?: boolean
  /** Applies only when this says so. */
  when?: (timeline: Timeline) => boolean
}

function command(
  id: string,
  keys: readonly string[],
  act: (timeline: Timeline) => unknown,
  { when, ...extra }: Extra = {},
): Command {
  return {
    id,
    label: `audio.command.${id}`,
    keys,
    scope,
    ...extra,
    run(context) {
      const timeline = timelineOf(context)
      if (!timeline || when?.(timeline) === false) return false
      if (context.dry) return true
      return act(timeline) !== false
    },
  }
}

const hasSelection = (timeline: Timeline): boolean => {
  const id = timeline.selected()
  return id !== null && timeline.edits.canEdit(id)
}
const canCreate = (timeline: Timeline): boolean => timeline.edits.canEdit(null)
const typing = { whileTyping: true } as const
const editing = { whileTyping: true, when: hasSelection } as const

/** Seconds that one nudge moves an edge. */
const nudgeBy = 0.05

const nudge = (part: 'start' | 'end', by: number) => (timeline: Timeline) => {
  const id = timeline.selected()
  if (id === null || !timeline.edits.nudge(id, part, by)) return false
  const segment = timeline.segments.index.get(id)
  if (segment) void timeline.playback.playAround(segment[part])
  return true
}

const skip = (direction: 1 | -1) => (timeline: Timeline) => {
  timeline.seekAndShow(timeline.clock.time + direction * timeline.policy.get().step)
}

const zoom = (factor: number) => (timeline: Timeline) => {
  timeline.setView((view, limits) => {
    const x = xAt(view, timeline.clock.time)
    return zoomAt(view, factor, x >= 0 && x <= view.width ? x : view.width / 2, limits)
  })
}

function remove(timeline: Timeline): boolean {
  const { index } = timeline.segments
  const ids = timeline.store.getState().session.selection.filter((id) => index.get(id))
  // The selection goes on to what comes next, so that a row of them can be dealt with by one key.
  const place = index.placeOf(timeline.selected() ?? '')
  if (!timeline.edits.remove(ids)) return false
  const next = index.at(Math.min(place, index.size - 1))
  timeline.select(next?.id ?? null, { reveal: false })
  return true
}

function split(timeline: Timeline): boolean {
  const id = timeline.selected()
  if (id === null) return false
  const text = timeline.activeText.get()
  const inText = text?.id === id
  const at = inText ? { caret: text.element.selectionStart } : { time: timeline.clock.time }
  const second = timeline.edits.split(id, at)
  if (second === null) return false
  timeline.select(second, inText ? { caret: 'start' } : {})
  return true
}

const merge = (direction: 1 | -1) => (timeline: Timeline) => {
  const id = timeline.selected()
  const kept = id === null ? null : timeline.edits.merge(id, direction)
  if (kept === null) return false
  const inText = timeline.activeText.get() !== null
  timeline.select(kept, inText ? { caret: 'end' } : {})
  return true
}

/** All commands of the transcription widget. */
export const audioCommands: readonly Command[] = [
  command('player.toggle', ['Space'], (timeline) => timeline.playback.toggle()),
  command('player.play-segment', ['Shift+Space'], (timeline) => timeline.playFromStart(), typing),
  command(
    'player.loop',
    ['Mod+L'],
    (timeline) => {
      const { looping } = timeline.playback
      timeline.playback.setLooping(
        !looping.get(),
        timeline.segments.index.get(timeline.selected() ?? ''),
      )
    },
    typing,
  ),
  // In a text box Shift and arrows select, so there only the function keys step.
  command('player.back', ['F1'], skip(-1), { ...typing, repeat: true }),
  command('player.forward', ['F2'], skip(1), { ...typing, repeat: true }),
  command('timeline.back', ['Shift+ArrowLeft'], skip(-1), { repeat: true }),
  command('timeline.forward', ['Shift+ArrowRight'], skip(1), { repeat: true }),
  command('player.slower', ['F3'], (timeline) => timeline.playback.slower(), typing),
  command('player.faster', ['F4'], (timeline) => timeline.playback.faster(), typing),
  command(
    'segment.create',
    ['Enter'],
    (timeline) => {
      const id = timeline.edits.createAt(timeline.clock.time, timeline.activeTier.get())
      if (id === null) return false
      timeline.select(id, { caret: 'end' })
      return true
    },
    { when: canCreate },
  ),
  command('segment.delete', ['Delete', 'Backspace'], remove, { when: hasSelection }),
  command('segment.split', ['Mod+Shift+S'], split, editing),
  command('segment.merge-next', ['Mod+M'], merge(1), editing),
  command('segment.merge-previous', ['Mod+Shift+M'], merge(-1), editing),
  command(
    'segment.next',
    ['Alt+ArrowDown'],
    (timeline) => timeline.step(1, timeline.activeText.get() ? 'end' : undefined),
    { ...typing, repeat: true },
  ),
  command(
    'segment.previous',
    ['Alt+ArrowUp'],
    (timeline) => timeline.step(-1, timeline.activeText.get() ? 'end' : undefined),
    { ...typing, repeat: true },
  ),
  command('segment.start-earlier', ['Mod+J'], nudge('start', -nudgeBy), {
    ...editing,
    repeat: true,
  }),
  command('segment.start-later', ['Mod+U'], nudge('start', nudgeBy), { ...editing, repeat: true }),
  command('segment.end-earlier', ['Mod+Shift+J'], nudge('end', -nudgeBy), {
    ...editing,
    repeat: true,
  }),
  command('segment.end-later', ['Mod+Shift+U'], nudge('end', nudgeBy), {
    ...editing,
    repeat: true,
  }),
  command('timeline.zoom-in', ['+', '='], zoom(1.5), { repeat: true }),
  command('timeline.zoom-out', ['-'], zoom(1 / 1.5), { repeat: true }),
  command('timeline.fit', ['Shift+1'], (timeline) => timeline.setView(fitAll)),
  command('timeline.fit-segment', ['Shift+2'], (timeline) => {
    const segment = timeline.segments.index.get(timeline.selected() ?? '')
    if (!segment) return false
    timeline.setView((view, limits) => fitRange(view, segment.start, segment.end, limits))
    return true
  }),
]
