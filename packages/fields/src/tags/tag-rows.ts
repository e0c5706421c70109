import { normaliseTag } from './normalise-tag.js'
import { findTag, searchTags, type TagEntry } from './tag-search.js'

/** One row of a combobox: an option, or the offer to add what was typed as a free tag. */
export type TagRow = { kind: 'option'; entry: TagEntry } | { kind: 'add'; text: string }

/** The rows for a query, best match first; the offer to add what was typed stands last. */
export function tagRows(entries: readonly TagEntry[], query: string, allowFree: boolean): TagRow[] {
  const rows: TagRow[] = searchTags(entries, query).map((entry) => ({ kind: 'option', entry }))
  const text = normaliseTag(query)
  if (allowFree && text !== '' && !findTag(entries, text)) rows.push({ kind: 'add', text })
  return rows
}
