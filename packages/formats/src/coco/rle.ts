/**
 * Reads the run-length string of the COCO reference implementation: groups of five bits, low first,
 * bit 32 says that more follow, bit 16 of the last group is the sign; from the third count on, a
 * number is the difference to the count two before it.
 *
 * @returns undefined when the string is not such a string.
 */
export function decodeCounts(text: string): number[] | undefined {
  const counts: number[] = []
  let at = 0
  while (at < text.length) {
    let value = 0
    let shift = 0
    let more = true
    while (more) {
      const group = text.charCodeAt(at) - 48
      if (!(group >= 0 && group < 64) || shift > 45) return undefined
      // Multiplied, not shifted: counts may exceed 32 bits.
      value += (group & 31) * 2 ** shift
      more = (group & 32) !== 0
      at++
      shift += 5
      if (!more && (group & 16) !== 0) value -= 2 ** shift
      if (more && at >= text.length) return undefined
    }
    const count = counts.length > 2 ? value + counts[counts.length - 2]! : value
    if (count < 0) return undefined
    counts.push(count)
  }
  return counts
}

/** Writes counts as the run-length string of the COCO reference implementation. */
export function encodeCounts(counts: readonly number[]): string {
  let text = ''
  for (let i = 0; i < counts.length; i++) {
    let value = i > 2 ? counts[i]! - counts[i - 2]! : counts[i]!
    let more = true
    while (more) {
      const group = ((value % 32) + 32) % 32
      value = Math.floor(value / 32)
      more = (group & 16) !== 0 ? value !== -1 : value !== 0
      text += String.fromCharCode((more ? group + 32 : group) + 48)
    }
  }
  return text
}
