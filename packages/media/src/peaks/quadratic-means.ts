import { pyramidFactor } from './peaks-data.js'

/** Writes a quadratic mean in [0, 1] into a byte; by its root, so that quiet sound keeps its steps. */
export const meanByte = (mean: number): number =>
  Math.min(255, Math.max(0, Math.round(Math.sqrt(mean) * 255)))

/** The mean square that a byte stands for. */
const squares: Float64Array = Float64Array.from({ length: 256 }, (_, byte) => (byte / 255) ** 4)

/** The coarser lists above a list of means. */
export function meansAbove(base: Uint8Array): Uint8Array[] {
  const levels: Uint8Array[] = []
  for (let last = base; last.length > pyramidFactor; ) {
    const next = new Uint8Array(Math.ceil(last.length / pyramidFactor))
    for (let at = 0; at < next.length; at++) {
      const from = at * pyramidFactor
      const to = Math.min(last.length, from + pyramidFactor)
      let sum = 0
      for (let index = from; index < to; index++) sum += squares[last[index]!]!
      next[at] = meanByte(Math.sqrt(sum / (to - from)))
    }
    levels.push(next)
    last = next
  }
  return levels
}

/** The sum of the mean squares of pairs [from, to), climbing where it can. */
export function sumOfSquares(levels: readonly Uint8Array[], from: number, to: number): number {
  let sum = 0
  let index = from
  while (index < to) {
    let level = 0
    let size = 1
    while (
      level + 1 < levels.length &&
      index % (size * pyramidFactor) === 0 &&
      index + size * pyramidFactor <= to
    ) {
      level++
      size *= pyramidFactor
    }
    sum += squares[levels[level]![index / size]!]! * size
    index += size
  }
  return sum
}
