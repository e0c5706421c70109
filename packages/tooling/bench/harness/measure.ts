/** Milliseconds of each of several runs, the first ones (warming up) left out. */
export function measure(task: () => void, { warmUp = 5, runs = 31 } = {}): number[] {
  const times: number[] = []
  for (let at = -warmUp; at < runs; at++) {
    const start = performance.now()
    task()
    if (at >= 0) times.push(performance.now() - start)
  }
  return times
}

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2
}

/** The value that 95 of 100 stay below. */
export function percentile95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN
}

/** Milliseconds for people: three significant digits. */
export const ms = (value: number): string => `${Number(value.toPrecision(3))} ms`
