import type { DocumentState } from '@tagwright/core'
import { formatResponsePath, type Issue, parseResponsePath } from '@tagwright/schema'
import { fieldsIssues } from '../issues/fields-issues.js'
import { nearlySame, plainText, textSimilarity } from './similarity.js'

/** Most texts that are compared, and most of a text that is quoted. */
const mostCompared = 1000
const quoted = 80

/** Warns of a text that says again what was said before; the nearest of the earlier ones is told. */
export function findRepeated(widget: string, text: string, earlier: readonly unknown[]): Issue[] {
  const plain = plainText(text)
  if (plain === '') return []
  let nearest = ''
  let closest = 0
  for (const other of earlier.slice(0, mostCompared)) {
    if (typeof other !== 'string') continue
    const likeness = plainText(other) === plain ? 2 : textSimilarity(text, other)
    if (likeness <= closest) continue
    closest = likeness
    nearest = other
  }
  const quote = nearest.length > quoted ? `${nearest.slice(0, quoted)}…` : nearest
  if (closest === 2) return [fieldsIssues.sameText(widget, quote)]
  return closest >= nearlySame ? [fieldsIssues.nearlySameText(widget, quote)] : []
}

/**
 * What the same field holds in the earlier repeats of the group that it is asked in, the first one
 * first; nothing outside of repeated groups.
 */
export function earlierAnswers({ responses }: DocumentState, path: string): unknown[] {
  const steps = parseResponsePath(path) ?? []
  const group = steps.at(-2)
  if (group?.repeat === undefined) return []
  return Array.from({ length: group.repeat }, (_, repeat) => {
    const at = formatResponsePath([...steps.slice(0, -2), { ...group, repeat }, ...steps.slice(-1)])
    return Object.hasOwn(responses, at) ? responses[at]?.value : undefined
  }).filter((value) => value !== undefined)
}
