/** A span of text in Unicode code points, half-open, with the text it quotes. */
export interface TextSpanGeometry {
  type: 'text-span'
  /** The medium whose text is meant; absent when `response` is given. */
  media?: string
  /** The response whose text is meant. */
  response?: string
  start: number
  end: number
  quote: string
}
