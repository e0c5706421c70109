import type { Command } from '@tagwright/core'
import { canEditSpeakers, speakersOf } from '../speakers/speakers.js'
import type { Timeline } from '../timeline/timeline.js'
import type { HelpPanelId } from '../transcript/writing-help.js'
import { canCreate, timelineCommand as command, hasSelection } from './timeline-command.js'

/** Opens a panel, or closes it when it is the open one. */
const open = (id: HelpPanelId) => (timeline: Timeline) => {
  const { panel, caret } = timeline.help
  const text = timeline.activeText.get()
  if (text) {
    const { selectionStart: start, selectionEnd: end } = text.element
    caret.set({ id: text.id, start, end })
  }
  panel.set(panel.get() === id ? null : id)
}

const doubtful = (direction: 1 | -1) => (timeline: Timeline) => {
  void import('../doubts/go-to-doubt.js').then(({ goToDoubt }) => goToDoubt(timeline, direction))
}

const acceptDoubtful = (timeline: Timeline) => {
  void import('../doubts/go-to-doubt.js').then(({ acceptDoubt }) => acceptDoubt(timeline))
}

const adjust = (how: 'snap' | 'ripple-delete') => (timeline: Timeline) => {
  void import('../segments/adjust-segment.js').then(({ rippleDelete, snapSegment }) =>
    how === 'snap' ? snapSegment(timeline) : rippleDelete(timeline),
  )
}

const typing = { whileTyping: true } as const
const writing = { whileTyping: true, when: canCreate } as const

/** Gives the selected segment to the speaker at a place of the list, or takes it from that one again. */
function assignSpeaker({ store, edits, selected }: Timeline, args: unknown): boolean {
  const place = (args as { place?: unknown } | undefined)?.place
  const speaker = typeof place === 'number' ? speakersOf(store)[place] : undefined
  const id = selected()
  if (!speaker || id === null) return false
  const now = store.getState().document.annotations.get(id)?.speaker
  return edits.setSpeaker(id, now === speaker.id ? null : speaker.id)
}

/** What helps with writing: each loads its code when it is first used. */
export const writingCommands: readonly Command[] = [
  command('find.open', ['Mod+F'], open('find'), typing),
  command('doubts.open', [], open('doubts'), typing),
  command('doubts.next', ['F9', 'Q'], doubtful(1), typing),
  command('doubts.previous', ['Shift+F9', 'Shift+Q'], doubtful(-1), typing),
  command('doubts.accept', ['Alt+Enter'], acceptDoubtful, {
    whileTyping: true,
    when: hasSelection,
  }),
  command('checks.open', [], open('checks'), typing),
  command('characters.open', ['Mod+.'], open('characters'), writing),
  command('events.open', ['Mod+E'], open('events'), writing),
  command('adjust.open', [], open('adjust'), writing),
  command('detection.open', [], open('detection'), writing),
  command('speakers.open', ['Shift+F8'], open('speakers'), {
    whileTyping: true,
    when: ({ store, widget }) => canEditSpeakers(store, widget),
  }),
  command('speaker.assign', [], assignSpeaker, { when: hasSelection }),
  command('segment.snap', ['S'], adjust('snap'), { when: hasSelection }),
  command('segment.ripple-delete', ['Shift+Delete'], adjust('ripple-delete'), {
    when: hasSelection,
  }),
  command('document.toggle', ['Shift+D'], ({ help }) =>
    help.form.set(help.form.get() === 'list' ? 'document' : 'list'),
  ),
]
