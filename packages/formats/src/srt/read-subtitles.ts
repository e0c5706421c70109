/** A subtitle as it stands in the file. */
export interface RawSubtitle {
  start: number
  end: number
  text: string
  /** What follows the times on their line, such as a position. */
  position: string
  /** Line of its times, from 1. */
  line: number
  /** An empty line stood inside its text. */
  hasGap: boolean
}

const timing =
  /^\s*(?:(\d{1,6}):)?(\d{1,3}):(\d{1,2})(?:[,.:](\d{1,9}))?\s*-{2,3}>\s*(?:(\d{1,6}):)?(\d{1,3}):(\d{1,2})(?:[,.:](\d{1,9}))?(?:\s+(.*))?$/

function secondsOf(h: string | undefined, m: string, s: string, f: string | undefined): number {
  const whole = (h === undefined ? 0 : +h * 3600) + +m * 60 + +s
  return f === undefined ? whole : Number(`${whole}.${f}`)
}

/** Collects subtitles from lines; counters and empty lines may be missing. */
export class SubtitleReader {
  readonly #take: (subtitle: RawSubtitle) => void
  readonly #complain: (line: number, text: string) => void
  #current: Omit<RawSubtitle, 'text' | 'hasGap'> | undefined
  #lines: string[] = []
  /** Lines with something on them that belong to no subtitle. */
  stray = 0
  found = 0

  constructor(
    take: (subtitle: RawSubtitle) => void,
    complain: (line: number, text: string) => void,
  ) {
    this.#take = take
    this.#complain = complain
  }

  line(text: string, number: number): void {
    if (!text.includes('->')) {
      if (this.#current) this.#lines.push(text)
      else if (text.trim() !== '' && !/^\s*\d+\s*$/.test(text)) this.stray++
      return
    }
    const match = timing.exec(text)
    if (!match) {
      if (/^\s*\d+:\d+.*-->/.test(text)) this.#complain(number, text)
      if (this.#current) this.#lines.push(text)
      return
    }
    // The line before is this subtitle's counter, not the last one's text.
    if (this.#current && /^\s*\d+\s*$/.test(this.#lines.at(-1) ?? '')) this.#lines.pop()
    this.end()
    const [, h1, m1, s1, f1, h2, m2, s2, f2, position = ''] = match
    const start = secondsOf(h1, m1!, s1!, f1)
    const end = secondsOf(h2, m2!, s2!, f2)
    this.#current = { start, end, position: position.trim(), line: number }
    this.found++
  }

  end(): void {
    const current = this.#current
    if (!current) return
    const lines = this.#lines
    while (lines.at(-1)?.trim() === '') lines.pop()
    this.#take({ ...current, text: lines.join('\n'), hasGap: lines.includes('') })
    this.#current = undefined
    this.#lines = []
  }
}
