/** Least, middle and greatest of many numbers. */
export interface Spread {
  count: number
  sum: number
  min: number
  median: number
  max: number
}

/** Gathers numbers in bounded memory. */
export interface Distribution {
  add(value: number): void
  /** Undefined when there was none. */
  spread(): Spread | undefined
}

/**
 * The median is exact up to `kept` numbers, beyond from an even sample of so many (Vitter's
 * algorithm R, 1985).
 *
 * @default kept 50,000
 */
export function createDistribution(kept = 50_000): Distribution {
  const sample: number[] = []
  let count = 0
  let sum = 0
  let min = Number.POSITIVE_INFINITY
  let max = Number.NEGATIVE_INFINITY
  let seed = 1
  return {
    add(value) {
      if (!Number.isFinite(value)) return
      count += 1
      sum += value
      min = Math.min(min, value)
      max = Math.max(max, value)
      if (sample.length < kept) sample.push(value)
      else {
        seed = (seed * 16807) % 2147483647
        const at = Math.floor((seed / 2147483647) * count)
        if (at < kept) sample[at] = value
      }
    },
    spread() {
      if (count === 0) return undefined
      const sorted = Float64Array.from(sample).sort()
      const half = sorted.length / 2
      const median = (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2
      return { count, sum, min, median, max }
    },
  }
}
