import type { CoverageInterval, TaskMedium } from '@tagwright/schema'

/**
 * The share of a medium, or of its window, that was played at any rate, in [0, 1]; undefined when
 * its length is not known, so that nobody is locked out by a missing number.
 */
export function watchedShare(
  medium: TaskMedium,
  duration: number | undefined,
  coverage: readonly CoverageInterval[],
): number | undefined {
  const { start, end } = medium.window ?? { start: 0, end: duration ?? 0 }
  if (!(end > start)) return undefined
  const parts = coverage
    .filter(({ media }) => media === medium.id)
    .map((part) => ({ start: Math.max(start, part.start), end: Math.min(end, part.end) }))
    .filter((part) => part.end > part.start)
    .sort((a, b) => a.start - b.start)
  let played = 0
  let until = start
  for (const part of parts) {
    played += Math.max(0, part.end - Math.max(until, part.start))
    until = Math.max(until, part.end)
  }
  return Math.min(1, played / (end - start))
}
