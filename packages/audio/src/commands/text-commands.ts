import type { Command } from '@tagwright/core'
import type { Timeline } from '../timeline/timeline.js'
import { timelineCommand } from './timeline-command.js'

/** The scope that only the text boxes of a transcript hear, before their widget's. */
export const textScope = 'widget:transcription-text'

/** A last segment longer than this, in seconds, leaves room for one after it. */
const leastRoom = 0.1

const whileWriting = {
  scope: textScope,
  whileTyping: true,
  when: (timeline: Timeline) => timeline.activeText.get() !== null,
} as const

/** On to the next text; after the last one a new segment follows, unless there is nothing to go on from. */
function goOn(timeline: Timeline): void {
  if (timeline.step(1, 'end')) return
  const { edits, segments, window } = timeline
  const last = segments.index.get(timeline.selected() ?? '')
  const written = timeline.activeText.get()?.element.value.trim()
  if (!last || !written || !edits.canEdit(null)) return
  if (last.end > window.get().end - leastRoom) return
  const made = edits.createAt(last.end, last.tier)
  if (made !== null) timeline.select(made, { caret: 'end', seek: true })
}

/** What the keys of a transcript's text boxes do; heard there alone, so that profiles can give them others. */
export const textCommands: readonly Command[] = [
  timelineCommand(
    'player.toggle-typing',
    ['Tab'],
    (timeline) => timeline.playback.toggle(),
    whileWriting,
  ),
  timelineCommand(
    'player.play-segment-typing',
    ['Shift+Tab'],
    (timeline) => timeline.playFromStart(timeline.activeText.get()?.id),
    whileWriting,
  ),
  timelineCommand('segment.next-typing', ['Enter'], goOn, whileWriting),
  // The first time hands Tab back to the browser, the second goes to the timeline.
  timelineCommand(
    'text.leave',
    ['Escape'],
    (timeline) => {
      if (timeline.leavingText.get()) timeline.stageElement.get()?.focus()
      else timeline.leavingText.set(true)
    },
    whileWriting,
  ),
]
