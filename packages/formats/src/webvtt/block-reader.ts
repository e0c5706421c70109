/** The times of a cue in seconds, and its settings as written. */
export interface CueTiming {
  start: number
  end: number
  settings: string
}

/** A cue as the parsing rules find it. */
export interface RawCue extends CueTiming {
  /** The identifier line; empty when there is none. */
  id: string
  payload: string
  /** Line of its times, from 1. */
  line: number
}

/** A block that is not a cue. */
export interface RawBlock {
  kind: 'style' | 'region' | 'note' | 'stray'
  text: string
  line: number
}

/** Where a reader puts what it finds. */
export interface BlockSink {
  cue(cue: RawCue): void
  block(block: RawBlock): void
  badTiming(line: number, text: string): void
}

const timing =
  /^[ \t\f]*(?:(\d+):)?([0-5]\d):([0-5]\d)\.(\d{3})[ \t\f]*-->[ \t\f]*(?:(\d+):)?([0-5]\d):([0-5]\d)\.(\d{3})(?!\d)(.*)$/s

/** Milliseconds of `hh:mm:ss.ttt` at a place of a line; below zero when it is not in this form. */
function readCanonical(line: string, at: number): number {
  let value = 0
  for (let i = 0; i < 12; i++) {
    const code = line.charCodeAt(at + i)
    if (i === 2 || i === 5) {
      if (code !== 58) return -1
    } else if (i === 8) {
      if (code !== 46) return -1
    } else {
      const digit = code - 48
      if (!(digit >= 0 && digit <= 9) || ((i === 3 || i === 6) && digit > 5)) return -1
      value += digit * weights[i]!
    }
  }
  return value
}

const weights = [36e6, 36e5, 0, 6e5, 6e4, 0, 1e4, 1e3, 0, 100, 10, 1]

/** Reads the line of a cue's times by the rules of the specification; undefined when they fail. */
export function readTiming(line: string): CueTiming | undefined {
  // The form that nearly every file has, without the cost of a pattern.
  if (line.length === 29 && line.startsWith(' --> ', 12)) {
    const start = readCanonical(line, 0)
    const end = readCanonical(line, 17)
    if (start >= 0 && end >= 0) return { start: start / 1000, end: end / 1000, settings: '' }
  }
  const match = timing.exec(line)
  if (!match) return undefined
  const [, h1, m1, s1, f1, h2, m2, s2, f2, rest] = match
  const at = (h: string | undefined, m: string, s: string, f: string) =>
    ((h === undefined ? 0 : +h * 3_600_000) + +m * 60_000 + +s * 1000 + +f) / 1000
  const start = at(h1, m1!, s1!, f1!)
  const end = at(h2, m2!, s2!, f2!)
  return Number.isFinite(start) && Number.isFinite(end)
    ? { start, end, settings: rest === '' ? '' : rest!.trim() }
    : undefined
}

/** Takes the lines of a file one by one. */
export interface BlockReader {
  line(text: string, number: number): void
  end(): void
  /** False when the file turned out not to be WebVTT. */
  isValid(): boolean
  /** What stands on the signature's line, then the lines under it. */
  readonly header: readonly string[]
}

/**
 * The block loop of the WebVTT parsing rules, fed a line at a time: what a file of any quality
 * means to every browser. Closed-over variables, for this runs for every line of large files.
 */
export function createBlockReader(sink: BlockSink): BlockReader {
  let state: 'signature' | 'header' | 'blocks' | 'refused' = 'signature'
  const header: string[] = []
  let count = 0
  let buffer: string[] = []
  let hasArrow = false
  let cue: RawCue | undefined
  let kind: RawBlock['kind'] | undefined
  let first = 0

  const finish = () => {
    if (cue) {
      if (buffer.length > 0) cue.payload = buffer.length === 1 ? buffer[0]! : buffer.join('\n')
      sink.cue(cue)
      cue = undefined
    } else if (buffer.length > 0) {
      const text = buffer.join('\n')
      const own = kind ?? (/^NOTE(?:$|[ \t\n])/.test(text) ? 'note' : 'stray')
      sink.block({ kind: own, text, line: first })
    }
    count = 0
    hasArrow = false
    kind = undefined
    if (buffer.length > 0) buffer = []
  }

  const blockLine = (text: string, number: number) => {
    if (text === '') {
      if (count > 0) finish()
      return
    }
    if (text.includes('-->')) {
      if (count > 1 || (count === 1 && hasArrow)) finish()
      count++
      if (count === 1) first = number
      hasArrow = true
      const times = readTiming(text)
      if (times) {
        const { start, end, settings } = times
        cue = { start, end, settings, id: buffer[0] ?? '', payload: '', line: number }
        if (buffer.length > 0) buffer = []
      } else sink.badTiming(number, text)
      return
    }
    count++
    if (count === 1) first = number
    else if (count === 2 && !cue) {
      const head = /^(STYLE|REGION)\s*$/.exec(buffer[0] ?? '')
      if (head) {
        kind = head[1] === 'STYLE' ? 'style' : 'region'
        buffer = []
      }
    }
    buffer.push(text)
  }

  return {
    header,
    isValid: () => state === 'header' || state === 'blocks',
    end: finish,
    line(text, number) {
      if (state === 'blocks') blockLine(text, number)
      else if (state === 'signature') {
        const isSigned = /^WEBVTT(?:$|[ \t])/.test(text)
        state = isSigned ? 'header' : 'refused'
        if (isSigned) header.push(text.slice(6).trim())
      } else if (state === 'header') {
        if (text === '' || text.includes('-->')) {
          state = 'blocks'
          blockLine(text, number)
        } else header.push(text)
      }
    },
  }
}
