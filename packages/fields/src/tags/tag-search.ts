import type { Option } from '@tagwright/schema'
import { foldTag } from './normalise-tag.js'

/** One option prepared for searching: its shown name and its folded name and synonyms. */
export interface TagEntry {
  option: Option
  /** The name in the annotator's language. */
  name: string
  /** What a query is compared with: name first, then synonyms, then the id. */
  keys: readonly string[]
}

/** Prepares options once, so that a key stroke over thousands of them stays well within a frame. */
export function indexTags(
  options: readonly Option[],
  nameOf: (option: Option) => string,
): TagEntry[] {
  return options.map((option) => {
    const name = nameOf(option)
    return {
      option,
      name,
      keys: [name, ...(option.synonyms ?? []), option.id].map(foldTag),
    }
  })
}

/** How well a key fits: 0 is the same, 3 is somewhere inside, -1 is not at all. */
function rankKey(key: string, query: string): number {
  const at = key.indexOf(query)
  if (at < 0) return -1
  if (at === 0) return key.length === query.length ? 0 : 1
  return /[\s\-_/(]/.test(key[at - 1] ?? '') ? 2 : 3
}

/**
 * The entries that a query means, best first: same, beginning, word beginning, inside; a name
 * before a synonym before an id; the task's order among equals. An empty query means all of them.
 */
export function searchTags(entries: readonly TagEntry[], query: string): readonly TagEntry[] {
  const folded = foldTag(query)
  if (folded === '') return entries
  const buckets: TagEntry[][] = []
  for (const entry of entries) {
    let best = -1
    entry.keys.forEach((key, place) => {
      const rank = rankKey(key, folded)
      if (rank < 0) return
      const score = rank * 3 + (place === 0 ? 0 : place === entry.keys.length - 1 ? 2 : 1)
      if (best < 0 || score < best) best = score
    })
    if (best < 0) continue
    const bucket = buckets[best] ?? []
    bucket.push(entry)
    buckets[best] = bucket
  }
  return buckets.flat()
}

/** The option that a typed text names exactly (by name, synonym or id), if any. */
export function findTag(entries: readonly TagEntry[], text: string): TagEntry | undefined {
  const folded = foldTag(text)
  if (folded === '') return undefined
  return (
    entries.find((entry) => entry.keys[0] === folded) ??
    entries.find((entry) => entry.keys.includes(folded))
  )
}
