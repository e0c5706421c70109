import type { Word } from '@tagwright/schema'
import { clamp, type Span, toTime } from './segment-span.js'

/** Sides longer than this, in words between the common beginning and end, are compared coarsely. */
const longest = 400

/**
 * The words of a text that was edited, with the times of those that stayed. Words are compared by what
 * they say, without case and punctuation (longest common subsequence: Wagner and Fischer, 1974); the new
 * ones share the time between their neighbours by length and are marked as estimated. A word that was
 * put in the place of as many others takes their time.
 * @param words the words before, in the order of the text; none gives none
 * @param span the segment's; no word reaches beyond it
 */
export function alignWords(words: readonly Word[], text: string, span: Span): Word[] {
  if (words.length === 0) return []
  const parts = text
    .split(/\s+/u)
    .filter((part) => part !== '')
    .flatMap((part) => (unspaced.test(part) ? divide(part, words) : [part]))
  const before = words.map((word) => keyOf(word.text))
  const after = parts.map(keyOf)
  const kept = matches(before, after)
  const result: Word[] = []
  let [oldFrom, newFrom] = [0, 0]
  let from = span.start
  const fill = (oldTo: number, newTo: number, to: number) => {
    const gone = words.slice(oldFrom, oldTo)
    const fresh = parts.slice(newFrom, newTo)
    if (fresh.length === 0) return
    // In the place of others: between where the first of them began and the last ended.
    const first = gone[0]
    const last = gone.at(-1)
    const start = clamp(first?.start ?? from, from, to)
    const end = clamp(last?.end ?? to, start, to)
    result.push(...shareOut(fresh, gone, { start, end }))
  }
  for (const [old, now] of kept) {
    const word = words[old]!
    const start = clamp(word.start, from, span.end)
    fill(old, now, start)
    const end = clamp(word.end, start, span.end)
    result.push({ ...word, text: parts[now]!, start, end })
    ;[oldFrom, newFrom, from] = [old + 1, now + 1, end]
  }
  fill(words.length, parts.length, span.end)
  return result
}

/** Scripts that put no space between words: Han, kana, Thai, Lao, Khmer, Burmese. */
const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u

/** Divides a run without spaces into the words that were there, the longest first, and what lies between. */
function divide(part: string, words: readonly Word[]): string[] {
  const known = new Set(words.map(({ text }) => text))
  const longestKnown = Math.min(40, Math.max(...words.map(({ text }) => text.length)))
  const found: string[] = []
  let other = ''
  const close = () => {
    // A full stop belongs to the word before it.
    if (other !== '' && found.length > 0 && /^[\p{P}\p{S}]+$/u.test(other))
      found[found.length - 1] += other
    else if (other !== '') found.push(other)
    other = ''
  }
  for (let at = 0; at < part.length; ) {
    let length = Math.min(longestKnown, part.length - at)
    while (length > 0 && !known.has(part.slice(at, at + length))) length--
    if (length === 0) other += part[at++]
    else {
      close()
      found.push(part.slice(at, at + length))
      at += length
    }
  }
  close()
  return found
}

/** Times of new words: one for one where as many went, else by length. */
function shareOut(fresh: readonly string[], gone: readonly Word[], span: Span): Word[] {
  if (fresh.length === gone.length) {
    let from = span.start
    return fresh.map((text, at) => {
      const start = clamp(gone[at]!.start, from, span.end)
      from = clamp(gone[at]!.end, start, span.end)
      return { text, start, end: from, estimated: true }
    })
  }
  const total = fresh.reduce((sum, { length }) => sum + length, 0)
  let done = 0
  const at = (share: number) => {
    const time = toTime(span.start + ((span.end - span.start) * share) / total)
    return clamp(time, span.start, span.end)
  }
  return fresh.map((text) => {
    const start = at(done)
    done += text.length
    return { text, start, end: at(done), estimated: true }
  })
}

/** What a word says, for comparing. */
function keyOf(text: string): string {
  const plain = text.toLowerCase().replace(/[\p{P}\p{S}]/gu, '')
  return plain === '' ? text : plain
}

/** Pairs of places that stay, both rising. */
function matches(before: readonly string[], after: readonly string[]): [number, number][] {
  let head = 0
  const shorter = Math.min(before.length, after.length)
  while (head < shorter && before[head] === after[head]) head++
  let tail = 0
  while (
    tail < shorter - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail++
  const found: [number, number][] = Array.from({ length: head }, (_, at) => [at, at])
  const middle = subsequence(
    before.slice(head, before.length - tail),
    after.slice(head, after.length - tail),
  )
  found.push(...middle.map(([a, b]): [number, number] => [a + head, b + head]))
  for (let at = tail; at > 0; at--) found.push([before.length - at, after.length - at])
  return found
}

/** The longest common subsequence; nothing in common is claimed of what is too long to compare. */
function subsequence(a: readonly string[], b: readonly string[]): [number, number][] {
  if (a.length === 0 || b.length === 0 || a.length > longest || b.length > longest) return []
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i] === b[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!)
  const found: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) found.push([i++, j++])
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++
    else j++
  }
  return found
}
