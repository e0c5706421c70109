/** Indexes of a longest strictly rising subsequence (patience sorting, O(n log n)). */
export function longestRising(values: readonly number[]): number[] {
  const tails: number[] = []
  const previous: number[] = []
  values.forEach((value, index) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (values[tails[middle]!]! < value) low = middle + 1
      else high = middle
    }
    previous.push(low > 0 ? tails[low - 1]! : -1)
    tails[low] = index
  })
  const result: number[] = []
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at]!) result.push(at)
  return result.reverse()
}
