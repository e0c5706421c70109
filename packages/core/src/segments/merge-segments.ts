import type { Annotation } from '@tagwright/schema'
import { coreIssues } from '../issues/core-issues.js'
import { estimateWords } from './divide-text.js'
import type { SegmentResult } from './segment-edit.js'
import { spanOf, withSpan } from './segment-span.js'

/**
 * Merges segments of one tier, in the order of time, into the first: texts and words are joined (missing
 * word times are estimated), labels, events and comments collected. What referred to the others refers
 * to the first.
 * @param children annotations whose parent is one of the segments; they get the first as their parent
 */
export function mergeSegments(
  segments: readonly Annotation[],
  children: readonly Annotation[] = [],
): SegmentResult {
  const placed = segments.flatMap((segment) => {
    const span = spanOf(segment)
    return span ? [{ segment, span }] : []
  })
  placed.sort((a, b) => a.span.start - b.span.start)
  const [first, ...rest] = placed
  const fits = first && rest.length > 0 && placed.length === segments.length
  if (!fits || rest.some(({ segment }) => segment.tier !== first.segment.tier)) {
    const id = (first?.segment ?? segments[0])?.id ?? ''
    return { ok: false, issue: coreIssues.cannotMerge(id) }
  }
  const all = placed.map(({ segment }) => segment)
  const end = Math.max(...placed.map(({ span }) => span.end))
  const timed = all.some(({ words }) => words && words.length > 0)
  const words = placed.flatMap(({ segment, span }) =>
    segment.words?.length ? segment.words : estimateWords(segment.text ?? '', span),
  )
  const labels = [...new Set(all.flatMap((segment) => segment.labels ?? []))]
  const events = all.flatMap((segment) => segment.events ?? [])
  const comments = all.flatMap((segment) => segment.comments ?? [])
  const attributes = Object.assign({}, ...all.toReversed().map((segment) => segment.attributes))
  const merged: Annotation = {
    ...withSpan(first.segment, { start: first.span.start, end }),
    ...(all.some(({ text }) => text !== undefined) && { text: joinTexts(all) }),
    ...(timed && { words }),
    ...(labels.length > 0 && { labels }),
    ...(events.length > 0 && { events }),
    ...(comments.length > 0 && { comments }),
    ...(Object.keys(attributes).length > 0 && { attributes }),
  }
  const remove = rest.map(({ segment }) => segment.id)
  const redirect = Object.fromEntries(remove.map((id) => [id, merged.id]))
  const moved = children
    .filter(({ parent }) => parent !== undefined && remove.includes(parent))
    .map((child) => ({ ...child, parent: merged.id }))
  const update = [merged, ...moved]
  return { ok: true, edit: { add: [], update, remove, redirect, focus: merged.id } }
}

/** Scripts that put no space between words: Han, kana, Thai, Lao, Khmer, Burmese. */
const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]$/u

function joinTexts(segments: readonly Annotation[]): string {
  return segments
    .map(({ text = '' }) => text.trim())
    .filter((text) => text !== '')
    .reduce((joined, text) => {
      if (joined === '') return text
      return unspaced.test(joined) ? joined + text : `${joined} ${text}`
    }, '')
}
