import type { Issue } from '@tagwright/schema'
import { mediaIssues } from '../issues/media-issues.js'
import type { PeaksData } from './peaks-data.js'

/** Peaks, or why there are none; a warning may come with peaks. */
export type DecodedPeaks = { peaks: PeaksData; issue: Issue | null } | { peaks: null; issue: Issue }

const silence = 1 / 4096

/** Peaks with what is odd about them: nothing there, or only silence. */
export function judgePeaks(
  medium: string,
  peaks: PeaksData,
  issue: Issue | null = null,
): DecodedPeaks {
  if (peaks.length === 0) return { peaks: null, issue: mediaIssues.empty(medium) }
  const least = silence * peaks.scale
  const loud = peaks.channels.some((list) => list.some((value) => value > least || value < -least))
  return { peaks, issue: issue ?? (loud ? null : mediaIssues.silent(medium)) }
}
