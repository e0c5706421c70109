import type { CoverageInterval, Issue, Task, Widget } from '@tagwright/schema'
import { coreIssues } from '../issues/core-issues.js'
import type { DocumentState } from '../store/document-state.js'
import { watchedShare } from './watched-share.js'

/** Playing is reported a few times a second: the end of a clip is not met exactly. */
const tolerance = 0.01

interface Watched {
  minWatched?: unknown
  maxWatchedRate?: unknown
  media?: unknown
}

/** What is not answered, or cannot be told, needs no watching; a player always does. */
function mustBeWatched({ id, type }: Widget, document: DocumentState): boolean {
  const state = document.responses[id]?.state
  // Who says that nothing is said has to have listened too.
  if (type === 'transcription')
    return (
      state !== 'cannot-tell' &&
      (state !== undefined || document.annotations.ofWidget(id).length > 0)
    )
  return type === 'player' || state === 'answered'
}

/**
 * Judges how much of a widget's medium was played, where the task says `minWatched`; what was played
 * faster than `maxWatchedRate` does not count.
 */
export function checkWatched(
  widget: Widget,
  task: Task,
  document: DocumentState,
  coverage: readonly CoverageInterval[],
): Issue[] {
  const { minWatched, maxWatchedRate, media } = widget as Watched
  if (typeof minWatched !== 'number' || !(minWatched > 0)) return []
  if (!mustBeWatched(widget, document)) return []
  const medium = task.media?.find(({ id }) => id === media)
  if (medium?.type !== 'audio' && medium?.type !== 'video') return []
  const known = document.head.media?.find(({ id }) => id === media)?.duration
  const fastest = typeof maxWatchedRate === 'number' ? maxWatchedRate : Number.POSITIVE_INFINITY
  const counted = coverage.filter(({ rate }) => rate <= fastest + 1e-6)
  const share = watchedShare(medium, known ?? medium.duration, counted)
  const wanted = Math.min(1, minWatched)
  if (share === undefined || share >= wanted - tolerance) return []
  return [coreIssues.notWatched(widget.id, Math.round(wanted * 100), Math.floor(share * 100))]
}
