/** A span of tokens: of the sentence's tokens `[start, end)`. */
export interface TokenSpan {
  label: string
  start: number
  end: number
}

/**
 * The spans of one sentence's tags. BIO (IOB2), IOB1 and BIOES (BILOU, BMEWO) are read alike: a span
 * begins at B, S or U, and at anything that does not go on from the tag before; it ends at E, L, S
 * or U, and where the next tag does not go on. Tags without a prefix are labels of equal neighbours.
 */
export function readTags(tags: readonly string[]): TokenSpan[] {
  const spans: TokenSpan[] = []
  let open: TokenSpan | undefined
  const close = (end: number) => {
    if (open) spans.push({ ...open, end })
    open = undefined
  }
  for (const [i, tag] of tags.entries()) {
    const { mark, label } = splitTag(tag)
    if (label === undefined) {
      close(i)
      continue
    }
    const begins = mark === 'B' || mark === 'S' || mark === 'U' || mark === 'W'
    if (open && (begins || open.label !== label)) close(i)
    open ??= { label, start: i, end: i + 1 }
    if (mark === 'E' || mark === 'L' || mark === 'S' || mark === 'U' || mark === 'W') close(i + 1)
  }
  close(tags.length)
  return spans
}

function splitTag(tag: string): { mark: string; label: string | undefined } {
  if (tag === 'O' || tag === '_' || tag === '' || tag === '-')
    return { mark: 'O', label: undefined }
  const parts = /^([BIESLUMW])-(.+)$/.exec(tag)
  return parts ? { mark: parts[1]!, label: parts[2]! } : { mark: '', label: tag }
}

/** How tags mark the edges of spans. */
export type TagScheme = 'bio' | 'iob1' | 'bioes'

/** Writes the tags of one sentence; spans do not overlap and are in order. */
export function writeTags(count: number, spans: readonly TokenSpan[], scheme: TagScheme): string[] {
  const tags = Array.from({ length: count }, () => 'O')
  let last: TokenSpan | undefined
  for (const span of spans) {
    const { label, start, end } = span
    const touches = last?.end === start && last.label === label
    for (let i = start; i < end; i++) {
      const isLast = i === end - 1
      let mark = 'I'
      if (scheme === 'bioes') mark = i === start ? (isLast ? 'S' : 'B') : isLast ? 'E' : 'I'
      else if (i === start && (scheme === 'bio' || touches)) mark = 'B'
      tags[i] = `${mark}-${label}`
    }
    last = span
  }
  return tags
}
