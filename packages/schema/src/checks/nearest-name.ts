/** Edits that a name may be away: none for the shortest, so that real words are not taken for typos. */
const reachOf = ({ length }: string) => (length < 4 ? 0 : length < 8 ? 1 : 2)

/** As written in other tastes: `min_length`, `MinLength`. */
const bare = (name: string) => name.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()

/** `repeat` for `repeated`, `minimum` for `min`: one is how the other begins, and is most of a word. */
const isBegun = (name: string, other: string): boolean =>
  (name.length >= 5 && other.startsWith(name)) ||
  (other.length >= 3 && name.startsWith(other) && name.length <= other.length + 4)

/** The name that was most likely meant, or undefined when none is near. */
export function nearestName(name: string, names: readonly string[]): string | undefined {
  const same = names.find((other) => bare(other) === bare(name))
  if (same !== undefined) return same
  const begun = names.find((other) => isBegun(bare(name), bare(other)))
  if (begun !== undefined) return begun
  let best: string | undefined
  let least = reachOf(name) + 1
  for (const other of names) {
    if (Math.abs(other.length - name.length) >= least) continue
    const edits = editsBetween(name.toLowerCase(), other.toLowerCase())
    if (edits < least) [best, least] = [other, edits]
  }
  return best
}

/**
 * Letters to change, insert, leave out or swap with the next one.
 *
 * Source: optimal string alignment distance, L. Boytsov, "Indexing methods for approximate
 * dictionary searching", 2011, section 2.2.
 */
function editsBetween(a: string, b: string): number {
  let older: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const next = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let edits = Math.min(
        last[column]! + 1,
        next[column - 1]! + 1,
        last[column - 1]! + (same ? 0 : 1),
      )
      const swapped = row > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (swapped) edits = Math.min(edits, older[column - 2]! + 1)
      next.push(edits)
    }
    older = last
    last = next
  }
  return last[b.length]!
}
