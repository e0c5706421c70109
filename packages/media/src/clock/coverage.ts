/** A stretch of time in seconds, half-open. */
export interface Interval {
  start: number
  end: number
}

/** Seconds by which two stretches may miss each other and still count as one. */
const tolerance = 0.05

/** What was heard of one medium: disjoint stretches in order of time. */
export interface Coverage {
  readonly intervals: readonly Interval[]
  add(start: number, end: number): void
  /** Seconds heard within a stretch. */
  heard(start: number, end: number): number
}

/** Makes an empty coverage, or one of stretches given in any order. */
export function createCoverage(given: readonly Interval[] = []): Coverage {
  const intervals: Interval[] = []
  const coverage: Coverage = {
    intervals,
    add(start, end) {
      if (!(end > start)) return
      const first = lowerBound(intervals, start - tolerance)
      let last = first
      let from = start
      let to = end
      while (last < intervals.length && intervals[last]!.start <= to + tolerance) {
        from = Math.min(from, intervals[last]!.start)
        to = Math.max(to, intervals[last]!.end)
        last++
      }
      intervals.splice(first, last - first, { start: from, end: to })
    },
    heard(start, end) {
      let sum = 0
      for (let at = lowerBound(intervals, start); at < intervals.length; at++) {
        const one = intervals[at]!
        if (one.start >= end) break
        sum += Math.min(end, one.end) - Math.max(start, one.start)
      }
      return Math.max(0, sum)
    },
  }
  for (const { start, end } of given) coverage.add(start, end)
  return coverage
}

/** Index of the first stretch that ends at or after a time. */
function lowerBound(intervals: readonly Interval[], time: number): number {
  let low = 0
  let high = intervals.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (intervals[middle]!.end < time) low = middle + 1
    else high = middle
  }
  return low
}
