/** What is looked for in the texts of a transcript. */
export interface FindQuery {
  readonly text: string
  readonly matchCase: boolean
  readonly wholeWord: boolean
  /** `text` is a regular expression (ECMAScript, with the flag `u`). */
  readonly isPattern: boolean
}

/** A place where it was found, in UTF-16 units, and what would stand there instead. */
export interface TextMatch {
  readonly start: number
  readonly end: number
  readonly replacement: string
}

/** A pattern that can be searched for, or what is wrong with it. */
export type CompiledQuery =
  | { readonly ok: true; readonly pattern: RegExp; readonly template: string | null }
  | { readonly ok: false; readonly reason: string }

/** Matches kept of one text: more are not gone through by hand. */
const mostInText = 2000

/**
 * Makes one pattern of a query. Words are bounded by what is no letter, mark, digit or underscore, in any
 * script. An empty text is found nowhere.
 * @param replacement of a regular expression with `$1`, `$<name>`, `$&` and `$$`; else taken as it is
 */
export function compileQuery(query: FindQuery, replacement = ''): CompiledQuery {
  const { text, matchCase, wholeWord, isPattern } = query
  const flags = matchCase ? 'gu' : 'giu'
  const source = isPattern ? text : text.replace(/[\\^$.*+?()[\]{}|/-]/gu, escaped)
  try {
    // Alone first, so that a stray bracket cannot close the group put around it.
    new RegExp(source, flags)
    const bounded = wholeWord
      ? `(?<![\\p{L}\\p{M}\\p{N}_])(?:${source})(?![\\p{L}\\p{M}\\p{N}_])`
      : source
    return {
      ok: true,
      pattern: new RegExp(bounded, flags),
      template: isPattern ? replacement : null,
    }
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) }
  }
}

function escaped(character: string): string {
  // With the flag u a hyphen may not be escaped outside of a class.
  return character === '-' ? '-' : `\\${character}`
}

/** Finds a compiled query in one text; matches of nothing (such as `^`) are left out. */
export function findMatches(
  text: string,
  compiled: Extract<CompiledQuery, { ok: true }>,
  replacement: string,
): TextMatch[] {
  const found: TextMatch[] = []
  for (const match of text.matchAll(compiled.pattern)) {
    if (match[0] === '') continue
    const start = match.index
    const written = compiled.template === null ? replacement : expand(compiled.template, match)
    found.push({ start, end: start + match[0].length, replacement: written })
    if (found.length >= mostInText) break
  }
  return found
}

function expand(template: string, match: RegExpMatchArray): string {
  return template.replace(/\$(\$|&|\d{1,2}|<[^>]*>)/gu, (whole, key: string) => {
    if (key === '$') return '$'
    if (key === '&') return match[0]
    if (key.startsWith('<')) return match.groups ? (match.groups[key.slice(1, -1)] ?? '') : whole
    const group = Number(key)
    return group > 0 && group < match.length ? (match[group] ?? '') : whole
  })
}

/** A text with some of its matches replaced; they may come in any order but not overlap. */
export function replaceMatches(text: string, matches: readonly TextMatch[]): string {
  let result = ''
  let from = 0
  for (const { start, end, replacement } of [...matches].sort((a, b) => a.start - b.start)) {
    if (start < from) continue
    result += text.slice(from, start) + replacement
    from = end
  }
  return result + text.slice(from)
}

/**
 * Whether a regular expression may take exponential time: a repeated group that itself repeats or has
 * alternatives. Coarse on the safe side; asked only where no worker can be stopped.
 */
export function isRisky(source: string): boolean {
  const plain = source.replace(/\\./gu, '_').replace(/\[[^\]]*\]/gu, '_')
  const open: boolean[] = []
  for (let at = 0; at < plain.length; at++) {
    const character = plain[at]!
    if (character === '(') open.push(false)
    else if (character === ')') {
      const repeats = open.pop() ?? false
      if (repeats && /^(?:[*+]|\{\d*,\d*\})/u.test(plain.slice(at + 1))) return true
      if (repeats && open.length > 0) open[open.length - 1] = true
    } else if ('*+|'.includes(character) || /^\{\d*,/u.test(plain.slice(at))) {
      if (open.length > 0) open[open.length - 1] = true
    }
  }
  return /(?:[*+][^)]*){4}/u.test(plain)
}
