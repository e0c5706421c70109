import type { CoverageInterval } from '@tagwright/schema'

/** Seconds between two reports that still count as played without a gap. */
const tolerance = 0.02

/** Adds a stretch to a sorted, merged list (by medium, rate, start) and returns a new list. */
export function mergeCoverage(
  coverage: readonly CoverageInterval[],
  added: CoverageInterval,
): readonly CoverageInterval[] {
  const { media, rate } = added
  const usable = Number.isFinite(added.start) && added.end > added.start && rate > 0
  if (!usable) return coverage
  let { start, end } = added
  const kept: CoverageInterval[] = []
  for (const each of coverage) {
    const touches =
      each.media === media &&
      each.rate === rate &&
      each.start <= end + tolerance &&
      each.end >= start - tolerance
    if (touches) {
      start = Math.min(start, each.start)
      end = Math.max(end, each.end)
    } else kept.push(each)
  }
  const merged = { media, start, end, rate }
  const at = kept.findIndex((each) => compare(each, merged) > 0)
  return kept.toSpliced(at < 0 ? kept.length : at, 0, merged)
}

function compare(a: CoverageInterval, b: CoverageInterval): number {
  if (a.media !== b.media) return a.media < b.media ? -1 : 1
  return a.rate - b.rate || a.start - b.start
}
