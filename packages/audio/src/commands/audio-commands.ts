import type { Command } from '@tagwright/core'
import { audible, nextUnheard } from '../heard/unheard.js'
import { choose } from '../settings/timeline-choice.js'
import { displayChoices } from '../sound/wave-display.js'
import { speakersOf } from '../speakers/speakers.js'
import type { Timeline } from '../timeline/timeline.js'
import { fitAll, fitRange, xAt, zoomAt } from '../view/viewport.js'
import { textCommands } from './text-commands.js'
import { canCreate, timelineCommand as command, hasSelection } from './timeline-command.js'
import { writingCommands } from './writing-commands.js'

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
  const caret = inText ? text.element.selectionStart : 0
  // With the caret at an end of the text the sound says where: what was heard so far is written.
  const within = inText && caret > 0 && caret < text.element.value.trimEnd().length
  const at = within ? { caret } : { time: timeline.clock.time }
  const second = timeline.edits.split(id, at)
  if (second === null) return false
  timeline.select(second, inText ? { caret: 'start' } : {})
  return true
}

const edgeHere = (edge: 'start' | 'end') => (timeline: Timeline) =>
  timeline.edits.setEdge(timeline.selected() ?? '', edge, timeline.clock.time)

const around = (edge: 'start' | 'end') => (timeline: Timeline) => {
  const segment = timeline.segments.index.get(timeline.selected() ?? '')
  if (!segment) return false
  void timeline.playback.playAround(segment[edge])
  return true
}

/** Only on the time axis itself: elsewhere these arrows are others'. */
const onAxis = {
  repeat: true,
  when: ({ stageElement, tiers }: Timeline) => {
    const stage = stageElement.get()
    const { activeElement } = (stage?.getRootNode() ?? {}) as Partial<Document>
    return tiers.length > 1 && stage !== null && activeElement === stage
  },
}

const tier = (direction: 1 | -1) => (timeline: Timeline) => {
  const { tiers, activeTier } = timeline
  const next = tiers[tiers.findIndex(({ id }) => id === activeTier.get()) + direction]
  if (!next) return false
  activeTier.set(next.id)
  return true
}

const hasPicture = { when: ({ frames }: Timeline) => frames.get() !== null } as const

const frame = (direction: 1 | -1) => (timeline: Timeline) => {
  void timeline.frames.get()?.step(direction)
}

function playUnheard(timeline: Timeline): boolean {
  const next = nextUnheard(timeline.heard.get(), audible(timeline), timeline.clock.time)
  if (!next) return false
  timeline.showRange(next.start, next.start)
  void timeline.playback.playRange(next)
  return true
}

/** Waveform, both, spectrogram, and waveform again. */
function nextPicture(timeline: Timeline): void {
  const { show } = displayChoices
  const place = show.indexOf(timeline.display.get().show)
  choose(timeline, { display: { show: show[(place + 1) % show.length]! } })
}

/** From nobody through all speakers and back to nobody. */
function nextSpeaker(timeline: Timeline): boolean {
  const id = timeline.selected() ?? ''
  const { store, edits } = timeline
  const speakers = speakersOf(store)
  const now = store.getState().document.annotations.get(id)?.speaker
  const next = speakers[speakers.findIndex((one) => one.id === now) + 1]
  return edits.setSpeaker(id, next?.id ?? null)
}

function writeText(timeline: Timeline): boolean {
  const id = timeline.selected()
  if (id === null) return timeline.step(1, 'end')
  timeline.select(id, { caret: 'end' })
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
  command('player.around-start', ['F6'], around('start'), editing),
  command('player.around-end', ['F7'], around('end'), editing),
  command('player.play-unheard', ['U'], playUnheard),
  command('player.frame-back', [','], frame(-1), { ...hasPicture, repeat: true }),
  command('player.frame-forward', ['.'], frame(1), { ...hasPicture, repeat: true }),
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
  command('segment.start-here', ['Mod+['], edgeHere('start'), editing),
  command('segment.end-here', ['Mod+]'], edgeHere('end'), editing),
  command('segment.next-speaker', ['F8'], nextSpeaker, {
    whileTyping: true,
    when: (timeline) => hasSelection(timeline) && speakersOf(timeline.store).length > 0,
  }),
  command('text.write', ['T'], writeText, { when: ({ segments }) => segments.index.size > 0 }),
  command('tier.next', ['ArrowDown'], tier(1), onAxis),
  command('tier.previous', ['ArrowUp'], tier(-1), onAxis),
  command('timeline.zoom-in', ['+', '='], zoom(1.5), { repeat: true }),
  command('timeline.zoom-out', ['-'], zoom(1 / 1.5), { repeat: true }),
  command('timeline.next-picture', ['G'], nextPicture),
  command('timeline.fit', ['Shift+1'], (timeline) => timeline.setView(fitAll)),
  command('timeline.fit-segment', ['Shift+2'], (timeline) => {
    const segment = timeline.segments.index.get(timeline.selected() ?? '')
    if (!segment) return false
    timeline.setView((view, limits) => fitRange(view, segment.start, segment.end, limits))
    return true
  }),
  ...textCommands,
  ...writingCommands,
]
