import type { Word } from '@tagwright/schema'
import type { Corpus } from '../format/corpus.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { SerializeEvent } from '../format/serialize-event.js'
import { channelField, fieldName, losesChannels } from '../time/channels.js'
import { lengthText, padDecimal } from '../time/decimal.js'
import type { Segment } from '../time/segments.js'
import type { WritableRecording } from '../time/serialize-recordings.js'
import { extensionOf } from '../time/speech-extension.js'
import { writeOneFile } from '../time/write-one-file.js'
import { ctmExtension, ctmSpeech } from './losses.js'
import { ctmOf } from './word-extensions.js'

/** How CTM is written. */
export interface CtmSerializeOptions {
  /** Name of the file without its ending. @default 'words' */
  fileName?: string
}

/** Writes one CTM file of the words of all recordings. */
export function serializeCtm(
  corpus: Corpus,
  options: CtmSerializeOptions | undefined,
  environment: FormatEnvironment,
): AsyncGenerator<SerializeEvent> {
  const path = `${options?.fileName ?? 'words'}.ctm`
  return writeOneFile(corpus, ctmSpeech, path, environment, writeLines)
}

interface Block {
  channel: string
  start: number
  text: string
}

function* writeLines(recording: WritableRecording): Generator<string> {
  const file = fieldName(recording.name)
  if (file !== recording.name) recording.lose('names')
  const { comments } = extensionOf(recording.document, ctmExtension)
  for (const comment of Array.isArray(comments) ? comments : [])
    if (typeof comment === 'string') yield `;; ${comment.replace(/[\r\n]+/g, ' ')}\n`
  if (losesChannels(recording.segments.map(({ annotation }) => annotation)))
    recording.lose('channel')
  const blocks: Block[] = []
  for (const segment of recording.segments) blocks.push(...blocksOf(segment, file, recording))
  const given = [...blocks]
  blocks.sort((a, b) =>
    a.channel === b.channel ? a.start - b.start : a.channel < b.channel ? -1 : 1,
  )
  if (blocks.some((block, i) => block !== given[i])) recording.lose('order')
  for (const { text } of blocks) yield text
}

function* blocksOf(segment: Segment, file: string, recording: WritableRecording): Generator<Block> {
  const { annotation } = segment
  const lose = (key: string) => recording.lose(key, annotation)
  const channel = channelField(annotation, extensionOf(annotation, ctmExtension).channel)
  const words = wordsOf(segment, recording)
  if (annotation.origin?.source !== 'ctm') lose('segments')
  const front = `${file} ${channel}`
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    const { alternatives, taken = 0 } = ctmOf(word)
    const chosen = alternatives?.[taken]
    const isWhole = chosen?.every(
      (each, j) => each.text === words[i + j]?.text && each.start === words[i + j]?.start,
    )
    if (!chosen || !isWhole) {
      yield { channel, start: word.start, text: lineOf(front, word, lose) }
      continue
    }
    const inside = alternatives!.map((each) => each.map((one) => lineOf(front, one, lose)).join(''))
    const text = `${front} * * <ALT_BEGIN>\n${inside.join(`${front} * * <ALT>\n`)}${front} * * <ALT_END>\n`
    yield { channel, start: word.start, text }
    i += chosen.length - 1
  }
}

function lineOf(front: string, word: Word, lose: (key: string) => void): string {
  const text = fieldName(word.text)
  if (text !== word.text) lose('names')
  const end = Math.max(word.start, word.end)
  if (end !== word.end) lose('lengths')
  if (word.estimated) lose('estimated')
  const { confidence, columns = [] } = ctmOf(word)
  const certainty = word.confidence === undefined ? confidence : String(word.confidence)
  const more = certainty === undefined ? [] : [certainty, ...columns]
  const fields = [front, padDecimal(word.start, 3), lengthText(word.start, end, 3), text, ...more]
  return `${fields.join(' ')}\n`
}

/** The words of a segment; those without times are spread evenly over it. */
function wordsOf(
  { annotation, start, end, isInstant }: Segment,
  recording: WritableRecording,
): Word[] {
  const lose = (key: string) => recording.lose(key, annotation)
  const said = recording
    .textOf(annotation)
    .split(/\s+/)
    .filter((text) => text !== '')
  if (annotation.words && annotation.words.length > 0) {
    const own = annotation.words.map(({ text }) => text).join(' ')
    if (annotation.text !== undefined && own !== annotation.text) lose('text')
    return annotation.words
  }
  if (said.length === 0 || isInstant) {
    lose('empty')
    return []
  }
  lose('spread')
  const edge = (i: number) =>
    i === said.length ? end : Math.round((start + ((end - start) * i) / said.length) * 1e6) / 1e6
  return said.map((text, i) => ({ text, start: i === 0 ? start : edge(i), end: edge(i + 1) }))
}
