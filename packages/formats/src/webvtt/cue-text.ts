import type { Word } from '@tagwright/schema'
import { formatTimecode, toMilliseconds } from '../time/timecode.js'
import { readTiming } from './block-reader.js'

/** What the text of a cue says. */
export interface CueText {
  /** Without tags, with character references resolved. */
  text: string
  /** The one voice that speaks all of it. */
  voice?: string
  /** From the times inside the text. */
  words?: Word[]
}

const references: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: '\u00a0',
  lrm: '\u200e',
  rlm: '\u200f',
  quot: '"',
  apos: "'",
}

/** Resolves the character references that cue texts have; others stay as they are. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}));/g,
    (all, ...found) => {
      const [decimal, hex, name] = found as (string | undefined)[]
      if (name !== undefined) return references[name] ?? all
      const code = decimal ? Number(decimal) : Number.parseInt(hex!, 16)
      const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
      return isCharacter ? String.fromCodePoint(code) : all
    },
  )
}

/** Reads a cue's payload: tags go, voices and times inside are told. */
export function readCueText(payload: string, start: number, end: number): CueText {
  if (!payload.includes('<')) return { text: decodeReferences(payload) }
  let text = ''
  let outside = false
  const voices = new Set<string>()
  const marks: { at: number; time: number }[] = []
  let isVoiced = false
  let from = 0
  while (from < payload.length) {
    const open = payload.indexOf('<', from)
    const plain = decodeReferences(payload.slice(from, open < 0 ? undefined : open))
    if (plain.trim() !== '' && !isVoiced) outside = true
    text += plain
    if (open < 0) break
    const close = payload.indexOf('>', open)
    const tag = payload.slice(open + 1, close < 0 ? undefined : close)
    from = close < 0 ? payload.length : close + 1
    const voice = /^v(?:\.[^\s]*)?[ \t\n]+(.*)$/s.exec(tag)
    if (voice) {
      voices.add(decodeReferences(voice[1]!).replace(/\s+/g, ' ').trim())
      isVoiced = true
    } else if (tag === '/v') isVoiced = false
    else if (/^\d/.test(tag)) {
      const time = readTiming(`${tag} --> ${tag}`)?.start
      if (time !== undefined) marks.push({ at: text.length, time })
    }
  }
  const [voice] = voices
  const result: CueText = { text }
  if (voices.size === 1 && !outside && voice) result.voice = voice
  if (marks.length > 0) result.words = wordsOf(text, marks, start, end)
  return result
}

function wordsOf(
  text: string,
  marks: readonly { at: number; time: number }[],
  start: number,
  end: number,
): Word[] {
  const words: Word[] = []
  let at = 0
  let time = start
  for (const mark of [...marks, { at: text.length, time: end }]) {
    const said = text.slice(at, mark.at).trim()
    if (said !== '') words.push({ text: said, start: time, end: mark.time })
    at = mark.at
    time = mark.time
  }
  return words
}

const escapeCue = (text: string) =>
  text.replace(/[&<>]/g, (char) => (char === '&' ? '&amp;' : char === '<' ? '&lt;' : '&gt;'))

/**
 * Writes a cue's payload: the speaker as a voice, words by the time that each begins when they are
 * the text's own and in order.
 */
export function writeCueText({ text, voice, words }: CueText, start: number): string {
  // A name that ends in two hyphens would make an arrow with the end of its tag.
  const name = voice === undefined ? '' : escapeCue(voice).replace(/--$/, '-&#45;')
  const front = voice === undefined ? '' : `<v ${name}>`
  const marked = words && markWords(text, words, start)
  return front + (marked ?? escapeCue(text))
}

function markWords(text: string, words: readonly Word[], start: number): string | undefined {
  let marked = ''
  let at = 0
  let last = toMilliseconds(start)
  for (const word of words) {
    const found = text.indexOf(word.text, at)
    if (word.text === '' || found < 0 || text.slice(at, found).trim() !== '') return undefined
    const time = toMilliseconds(word.start)
    if (time < last) return undefined
    marked += escapeCue(text.slice(at, found))
    if (time > last) marked += `<${formatTimecode(time, '.')}>`
    marked += escapeCue(word.text)
    at = found + word.text.length
    last = time
  }
  return text.slice(at).trim() === '' ? marked + escapeCue(text.slice(at)) : undefined
}
