import type { CoverageInterval, Issue, Task, Widget } from '@tagwright/schema'
import { coreIssues } from '../issues/core-issues.js'
import type { DocumentState } from '../store/document-state.js'
import { watchedShare } from './watched-share.js'

/** Playing is reported a few times a second: the end of a clip is not met exactly. */
const tolerance = 0.01

/**
 * Judges how much of a widget's medium was played, where the task says `minWatched`. What is not
 * answered, or cannot be told, needs no watching; a player always does.
 */
export function checkWatched(
  widget: Widget,
  task: Task,
  document: DocumentState,
  coverage: readonly CoverageInterval[],
): Issue[] {
  const { minWatched, media } = widget as { minWatched?: unknown; media?: unknown }
  if (typeof minWatched !== 'number' || !(minWatched > 0)) return []
  const answered = document.responses[widget.id]?.state === 'answered'
  if (widget.type !== 'player' && !answered) return []
  const medium = task.media?.find(({ id }) => id === media)
  if (medium?.type !== 'audio' && medium?.type !== 'video') return []
  const known = document.head.media?.find(({ id }) => id === media)?.duration
  const share = watchedShare(medium, known ?? medium.duration, coverage)
  const wanted = Math.min(1, minWatched)
  if (share === undefined || share >= wanted - tolerance) return []
  return [coreIssues.notWatched(widget.id, Math.round(wanted * 100), Math.floor(share * 100))]
}
