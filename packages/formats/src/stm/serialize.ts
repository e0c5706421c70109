import type { Corpus } from '../format/corpus.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { SerializeEvent } from '../format/serialize-event.js'
import { channelField, fieldName, losesChannels } from '../time/channels.js'
import { padDecimal } from '../time/decimal.js'
import type { WritableRecording } from '../time/serialize-recordings.js'
import { extensionOf } from '../time/speech-extension.js'
import { writeOneFile } from '../time/write-one-file.js'
import { stmExtension, stmSpeech } from './losses.js'

/** How STM is written. */
export interface StmSerializeOptions {
  /** Name of the file without its ending. @default 'segments' */
  fileName?: string
}

/** Writes one STM file of all recordings. */
export function serializeStm(
  corpus: Corpus,
  options: StmSerializeOptions | undefined,
  environment: FormatEnvironment,
): AsyncGenerator<SerializeEvent> {
  const path = `${options?.fileName ?? 'segments'}.stm`
  return writeOneFile(corpus, stmSpeech, path, environment, writeLines)
}

function* writeLines(recording: WritableRecording): Generator<string> {
  const file = fieldName(recording.name)
  if (file !== recording.name) recording.lose('names')
  const { comments } = extensionOf(recording.document, stmExtension)
  for (const comment of Array.isArray(comments) ? comments : [])
    if (typeof comment === 'string') yield `;; ${comment.replace(/[\r\n]+/g, ' ')}\n`
  if (losesChannels(recording.segments.map(({ annotation }) => annotation)))
    recording.lose('channel')
  const sorted = inOrder(recording)
  for (const [i, { annotation, start, end }] of sorted.entries()) {
    const lose = (key: string) => recording.lose(key, annotation)
    if (annotation.id !== `segment-${i + 1}`) lose('ids')
    const kept = extensionOf(annotation, stmExtension)
    if (annotation.speaker === undefined) lose('unnamed')
    const named =
      annotation.speaker === undefined ? 'unknown' : recording.speakerName(annotation.speaker)
    const speaker = fieldName(named)
    if (speaker !== named) lose('names')
    const written = recording.textOf(annotation)
    const text = written.replace(/\s+/g, ' ').trim()
    if (text !== written) lose('spaces')
    // A text that begins like labels gets empty ones before it.
    const looksLabelled = /^<[^>\s]*>(?:\s|$)/.test(text)
    const labels =
      typeof kept.labels === 'string' && /^<[^>\s]*>$/.test(kept.labels)
        ? kept.labels
        : looksLabelled
          ? '<>'
          : ''
    const fields = [
      file,
      channelField(annotation, kept.channel),
      speaker,
      padDecimal(start, 3),
      padDecimal(end, 3),
      labels,
      text,
    ]
    yield `${fields.filter((field) => field !== '').join(' ')}\n`
  }
}

/** By channel, then by start, as scoring tools ask for. */
function inOrder(recording: WritableRecording): WritableRecording['segments'] {
  const { segments } = recording
  const keyed = segments.map((segment) => ({
    segment,
    channel: channelField(
      segment.annotation,
      extensionOf(segment.annotation, stmExtension).channel,
    ),
  }))
  keyed.sort((a, b) =>
    a.channel === b.channel ? a.segment.start - b.segment.start : a.channel < b.channel ? -1 : 1,
  )
  const sorted = keyed.map(({ segment }) => segment)
  if (sorted.some((segment, i) => segment !== segments[i])) recording.lose('order')
  return sorted
}
