import type { Word } from '@tagwright/schema'

/** How a segment's text and words fall into two halves. */
export interface SplitText {
  /** Seconds. */
  readonly time: number
  readonly texts: readonly [string, string]
  readonly words: readonly [Word[], Word[]]
}

interface Source {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly words: readonly Word[]
}

/** The place of the nearest gap between words to a place in a text. */
function gapNear(text: string, place: number): number {
  let best = place
  let least = Number.POSITIVE_INFINITY
  for (const { index } of text.matchAll(/\s+/g)) {
    if (Math.abs(index - place) >= least) continue
    least = Math.abs(index - place)
    best = index
  }
  return least === Number.POSITIVE_INFINITY ? (place * 2 < text.length ? 0 : text.length) : best
}

/** Where each word stands in the text, as far as they still agree. */
function placesOf({ text, words }: Source): number[] {
  const places: number[] = []
  let from = 0
  for (const word of words) {
    const found = text.toLowerCase().indexOf(word.text.toLowerCase(), from)
    if (found < 0) break
    places.push(found)
    from = found + word.text.length
  }
  return places
}

const halves = (source: Source, place: number, time: number): SplitText => ({
  time,
  texts: [source.text.slice(0, place).trimEnd(), source.text.slice(place).trimStart()],
  words: [
    source.words.filter((word) => (word.start + word.end) / 2 < time),
    source.words.filter((word) => (word.start + word.end) / 2 >= time),
  ],
})

/** Splits at a time: between the words whose times are known, else in proportion at a gap. */
export function splitAtTime(source: Source, time: number): SplitText {
  const places = placesOf(source)
  const next = source.words.findIndex((word) => (word.start + word.end) / 2 >= time)
  const known = next < 0 ? source.text.length : places[next]
  const share = (time - source.start) / (source.end - source.start)
  const place =
    source.words.length > 0 && known !== undefined
      ? known
      : gapNear(source.text, Math.round(source.text.length * share))
  return halves(source, place, time)
}

/** Splits at a place in the text (UTF-16 units): at the time of the word there, else in proportion. */
export function splitAtCaret(source: Source, caret: number): SplitText {
  const places = placesOf(source)
  const next = places.findIndex((place) => place >= caret)
  const before = source.words[next - 1]
  const after = source.words[next]
  const time =
    before && after
      ? (before.end + after.start) / 2
      : source.start + (source.end - source.start) * (caret / Math.max(1, source.text.length))
  return halves(source, caret, time)
}
