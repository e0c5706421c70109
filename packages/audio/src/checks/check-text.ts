import type { Annotation, Issue, TranscriptChecks } from '@tagwright/schema'

/** Judges one segment by itself, and by the end of the one before on its tier when that is known. */
export type SegmentCheck = (
  annotation: Annotation,
  span: { start: number; end: number },
  before?: number,
) => Issue[]

/** Numbers written as words, by language; `one` and `un` are too often no numbers. */
const numberWords: Readonly<Record<string, RegExp>> = {
  en: /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|million)\b/iu,
  fr: /(?<!\p{L})(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|cents?|mille|millions?)(?!\p{L})/iu,
}

/** Characters named in a message. */
const most = 8

/** Makes the judge of a widget's texts. Lengths and speeds count characters as people see them. */
export function createSegmentCheck(checks: TranscriptChecks): SegmentCheck {
  const { severity = 'warning', numerals, maxGap } = checks
  const allowed = checks.characters === undefined ? null : rangesOf(checks.characters)
  return (annotation, { start, end }, before) => {
    const text = annotation.text ?? ''
    const issues: Issue[] = []
    const tell = (code: number, message: string, data: Record<string, string | number> = {}) => {
      issues.push({
        code: `TW-AUDIO-0${code}`,
        path: ['annotations', annotation.id, code === 26 ? 'geometry' : 'text'],
        message,
        severity,
        data: { annotation: annotation.id, ...data },
      })
    }
    const length = lengthOf(text.trim())
    if (length === 0 && checks.empty && end > start) tell(20, 'The segment has no text.')
    const odd = allowed ? strangers(text, allowed) : []
    if (odd.length > 0) {
      const characters = odd.slice(0, most).join(' ')
      tell(21, `These characters are not allowed: ${characters}`, { characters })
    }
    if (numerals === 'words' && /\p{Nd}/u.test(text)) tell(22, 'Write numbers in words.')
    const words = numberWords[(annotation.language ?? 'en').slice(0, 2).toLowerCase()]
    if (numerals === 'digits' && words?.test(text)) tell(23, 'Write numbers as numerals.')
    const { maxCharactersPerSecond: fastest, maxCharacters: longest } = checks
    const speed = length / (end - start)
    if (fastest !== undefined && end > start && speed > fastest + 1e-9) {
      const data = { speed: Math.round(speed * 10) / 10, max: fastest }
      tell(24, `${data.speed} characters a second are more than ${fastest}.`, data)
    }
    if (longest !== undefined && length > longest)
      tell(25, `${length} characters are more than ${longest}.`, { length, max: longest })
    const line = Math.max(...text.split('\n').map(lengthOf))
    const { maxLineCharacters: widest } = checks
    if (widest !== undefined && line > widest)
      tell(27, `A line of ${line} characters is longer than ${widest}.`, {
        length: line,
        max: widest,
      })
    const gap = before === undefined ? 0 : start - before
    if (maxGap !== undefined && gap > maxGap + 1e-6) {
      const data = { gap: Math.round(gap * 100) / 100, max: maxGap }
      tell(26, `The gap of ${data.gap} s before it is longer than ${maxGap} s.`, data)
    }
    return issues
  }
}

/** Letters with their marks count as one; code points, so that it costs the text's length only. */
function lengthOf(text: string): number {
  return [...text.normalize('NFC')].filter((one) => !/\p{M}/u.test(one)).length
}

type Ranges = readonly (readonly [number, number])[]

function rangesOf(characters: string): Ranges {
  const list = [...characters.normalize('NFC')]
  const ranges: [number, number][] = []
  for (let at = 0; at < list.length; at++) {
    const from = list[at]!.codePointAt(0)!
    const to = list[at + 1] === '-' ? list[at + 2]?.codePointAt(0) : undefined
    ranges.push([from, to ?? from])
    if (to !== undefined) at += 2
  }
  return ranges
}

function strangers(text: string, allowed: Ranges): string[] {
  const found = new Set<string>()
  for (const one of text.normalize('NFC')) {
    const point = one.codePointAt(0)!
    if (/\s/u.test(one) || allowed.some(([from, to]) => point >= from && point <= to)) continue
    found.add(one)
  }
  return [...found]
}
