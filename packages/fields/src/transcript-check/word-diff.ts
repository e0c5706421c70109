import { wordSegments } from '../text/word-segments.js'

/** A stretch that two texts share, or that one of them alone has. */
export interface DiffPart {
  kind: 'same' | 'removed' | 'added'
  text: string
}

/** Most steps of the search for the shortest difference; beyond, the middle is replaced whole. */
const mostChanges = 400

/** Longest text, in UTF-16 units, that is compared by words; longer ones are by lines. */
const longest = 100_000

const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []

/** The words of a text with what stands between them; joined they are the text. */
export function diffTokens(text: string, language?: string): string[] {
  const segments = wordSegments(text, language)
  return segments?.map((segment) => segment.text) ?? text.split(/(?<=\s)(?=\S)|(?<=\S)(?=\s)/u)
}

/**
 * What was taken from a text and what was put in, word by word: the shortest script by Myers,
 * "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1 (1986).
 */
export function wordDiff(before: string, after: string, language?: string): DiffPart[] {
  if (before === after) return joined([{ kind: 'same', text: before }])
  // Of texts that no screen holds, the words are not told apart.
  const long = Math.max(before.length, after.length) > longest
  const tokens = (text: string) => (long ? linesOf(text) : diffTokens(text, language))
  const a = tokens(before)
  const b = tokens(after)
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  const most = Math.min(a.length, b.length) - start
  while (end < most && a.at(-1 - end) === b.at(-1 - end)) end++
  const middle = shortestScript(a.slice(start, a.length - end), b.slice(start, b.length - end))
  return joined([
    { kind: 'same', text: a.slice(0, start).join('') },
    ...middle,
    { kind: 'same', text: end === 0 ? '' : a.slice(-end).join('') },
  ])
}

/** Number of words that were taken out or put in, the larger of the two in each place. */
export function changedWords(parts: readonly DiffPart[]): number {
  const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  let count = 0
  let removed = 0
  for (const { kind, text } of parts) {
    if (kind === 'removed') removed = words(text)
    else if (kind === 'added') {
      count += Math.max(removed, words(text))
      removed = 0
    } else {
      count += removed
      removed = 0
    }
  }
  return count + removed
}

function shortestScript(a: readonly string[], b: readonly string[]): DiffPart[] {
  if (a.length === 0 || b.length === 0) return replaced(a, b)
  const trace: Map<number, number>[] = []
  let reach = new Map([[1, 0]])
  const limit = Math.min(a.length + b.length, mostChanges)
  for (let d = 0; d <= limit; d++) {
    trace.push(new Map(reach))
    const next = new Map(reach)
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (next.get(k - 1) ?? -1) < (next.get(k + 1) ?? -1))
      let x = down ? (next.get(k + 1) ?? 0) : (next.get(k - 1) ?? 0) + 1
      let y = x - k
      while (x < a.length && y < b.length && a[x] === b[y]) {
        x++
        y++
      }
      next.set(k, x)
      if (x >= a.length && y >= b.length) return walkBack(a, b, trace)
    }
    reach = next
  }
  return replaced(a, b)
}

function walkBack(
  a: readonly string[],
  b: readonly string[],
  trace: readonly Map<number, number>[],
): DiffPart[] {
  const parts: DiffPart[] = []
  let x = a.length
  let y = b.length
  for (let d = trace.length - 1; d >= 0; d--) {
    const reach = trace[d] ?? new Map<number, number>()
    const k = x - y
    const down = k === -d || (k !== d && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1))
    const from = down ? k + 1 : k - 1
    const fromX = reach.get(from) ?? 0
    const fromY = fromX - from
    while (x > fromX && y > fromY && x > 0 && y > 0 && a[x - 1] === b[y - 1]) {
      parts.push({ kind: 'same', text: a[--x] ?? '' })
      y--
    }
    if (d === 0) break
    if (down) parts.push({ kind: 'added', text: b[--y] ?? '' })
    else parts.push({ kind: 'removed', text: a[--x] ?? '' })
  }
  return parts.reverse()
}

const replaced = (a: readonly string[], b: readonly string[]): DiffPart[] => [
  { kind: 'removed', text: a.join('') },
  { kind: 'added', text: b.join('') },
]

/** Neighbours of one kind as one; of each change what was removed stands first. */
function joined(parts: readonly DiffPart[]): DiffPart[] {
  const whole: DiffPart[] = []
  for (const part of parts) {
    if (part.text === '') continue
    const last = whole.at(-1)
    const before = whole.at(-2)
    if (last?.kind === part.kind) last.text += part.text
    else if (part.kind === 'removed' && last?.kind === 'added') {
      if (before?.kind === 'removed') before.text += part.text
      else whole.splice(-1, 0, { ...part })
    } else whole.push({ ...part })
  }
  return whole
}
