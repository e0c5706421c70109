import { compileQuery, type FindQuery, findMatches, type TextMatch } from './find-query.js'

/** What the worker is sent: some texts to search through. */
export interface SearchJob {
  readonly id: number
  readonly query: FindQuery
  readonly replacement: string
  readonly texts: readonly string[]
}

/** What it answers: the matches of each text. */
export interface SearchAnswer {
  readonly id: number
  readonly matches: readonly (readonly TextMatch[])[]
}

globalThis.onmessage = ({ data }: MessageEvent<SearchJob>) => {
  const { id, query, replacement, texts } = data
  const compiled = compileQuery(query, replacement)
  const matches = texts.map((text) => (compiled.ok ? findMatches(text, compiled, replacement) : []))
  globalThis.postMessage({ id, matches } satisfies SearchAnswer)
}
