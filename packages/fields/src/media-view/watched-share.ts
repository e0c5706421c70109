import { createCoverage } from '@tagwright/media'
import type { CoverageInterval, TaskMedium } from '@tagwright/schema'

/** The part of a medium that is asked about, in seconds; undefined when its length is not known. */
function asked({ window, duration }: TaskMedium): { start: number; end: number } | undefined {
  if (window) return window
  return duration !== undefined && duration > 0 ? { start: 0, end: duration } : undefined
}

/**
 * The share of a medium that was played, in [0, 1], at any rate; undefined when its length is not
 * known.
 */
export function watchedShare(
  medium: TaskMedium,
  played: readonly CoverageInterval[],
): number | undefined {
  const part = asked(medium)
  if (!part) return undefined
  const coverage = createCoverage(played.filter(({ media }) => media === medium.id))
  return Math.min(1, coverage.heard(part.start, part.end) / (part.end - part.start))
}
