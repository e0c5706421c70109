import { foldTag, normaliseTag } from './normalise-tag.js'
import { findTag, type TagEntry } from './tag-search.js'

/** What decides how a tag joins a value. */
export interface TagsPolicy {
  /** Several tags may stand together. */
  multiple: boolean
  /** Tags that are no option may be added. */
  allowFree: boolean
  /** Most tags that may stand together. */
  max?: number | undefined
}

/** The value after a change, or why it stays as it was. */
export type TagsChange =
  | { value: string[]; refused?: undefined }
  | { value?: undefined; refused: 'full' | 'unknown' | 'empty' | 'there' }

/** Most characters of a free tag; longer ones are cut at the field, with a message. */
export const freeTagLimit = 200

/**
 * Adds what was typed: an option's id when the text names one (by name, synonym or id), else a free
 * tag as typed, normalised; a tag that is there already, but for case and accents, is not added.
 */
export function addTag(
  value: readonly string[],
  text: string,
  entries: readonly TagEntry[],
  policy: TagsPolicy,
): TagsChange {
  const tag = normaliseTag(text)
  if (tag === '') return { refused: 'empty' }
  const named = findTag(entries, tag)
  if (!named && !policy.allowFree) return { refused: 'unknown' }
  const added = named?.option.id ?? tag
  const folded = foldTag(added)
  if (value.includes(added) || (!named && value.some((other) => foldTag(other) === folded))) {
    return { refused: 'there' }
  }
  if (!policy.multiple) return { value: [added] }
  if (policy.max !== undefined && value.length >= policy.max) return { refused: 'full' }
  return { value: [...value, added] }
}

/** Chooses an option, or takes it back when it is chosen; one choice replaces another when single. */
export function toggleTag(value: readonly string[], id: string, policy: TagsPolicy): TagsChange {
  if (value.includes(id)) return { value: value.filter((other) => other !== id) }
  if (!policy.multiple) return { value: [id] }
  if (policy.max !== undefined && value.length >= policy.max) return { refused: 'full' }
  return { value: [...value, id] }
}

/** Whether a response's value can be shown as tags: a list, one tag, or no value. */
export const isTags = (value: unknown): boolean =>
  value === undefined || typeof value === 'string' || Array.isArray(value)

/** The tags of a response's value; what is no list of strings (another tool's answer) reads as none. */
export function readTags(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value]
  if (!Array.isArray(value)) return []
  return value.filter((tag): tag is string => typeof tag === 'string')
}
