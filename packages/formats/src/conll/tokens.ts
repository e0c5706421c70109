/** A token, with its place in the text in UTF-16 units. */
export interface Token {
  text: string
  start: number
  end: number
}

const pieces =
  /[\p{L}\p{N}\p{M}_]+(?:['’][\p{L}\p{N}\p{M}_]+)*|\p{Extended_Pictographic}(?:\u200d\p{Extended_Pictographic}|\ufe0f)*|\S/gu

/**
 * Sentences of tokens: lines of the text are sentences; words, numbers and single signs are tokens.
 * `cuts` are places where a token must end, so that spans are whole tokens.
 */
export function tokenize(text: string, cuts: ReadonlySet<number>, isSplit: boolean): Token[][] {
  const sentences: Token[][] = []
  let from = 0
  for (const line of text.split(/\r\n|\r|\n|\u2028|\u2029/)) {
    const tokens: Token[] = []
    for (const found of line.matchAll(isSplit ? /\S+/gu : pieces)) {
      let start = from + found.index
      const end = start + found[0].length
      for (let at = start + 1; at <= end; at++) {
        if (at < end && !cuts.has(at)) continue
        tokens.push({ text: text.slice(start, at), start, end: at })
        start = at
      }
    }
    if (tokens.length > 0) sentences.push(tokens)
    from += line.length
    from += text.startsWith('\r\n', from) ? 2 : 1
  }
  return sentences
}
