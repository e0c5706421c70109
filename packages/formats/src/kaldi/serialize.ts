import type { Corpus } from '../format/corpus.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { FormatIssue } from '../format/issue.js'
import { createLossCounter } from '../format/loss.js'
import type { SerializeEvent } from '../format/serialize-event.js'
import { encodeChunks } from '../text/encode-chunks.js'
import { fieldName } from '../time/channels.js'
import { padDecimal } from '../time/decimal.js'
import type { Segment } from '../time/segments.js'
import {
  outcome,
  type WritableRecording,
  writableRecordings,
} from '../time/serialize-recordings.js'
import { extensionOf } from '../time/speech-extension.js'
import { kaldiExtension, kaldiLosses, kaldiSpeech } from './losses.js'

/** The lines of a data folder by the id that sorts them. */
interface Tables {
  recordings: Map<string, string>
  durations: Map<string, string>
  segments: Map<string, string>
  texts: Map<string, string>
  speakers: Map<string, string>
}

/** Writes a Kaldi data folder, each file sorted by the bytes of its first column as `LC_ALL=C sort` does. */
export async function* serializeKaldi(
  corpus: Corpus,
  _options: undefined,
  environment: FormatEnvironment,
): AsyncGenerator<SerializeEvent> {
  const out = { counter: createLossCounter(kaldiLosses), issues: [] as FormatIssue[] }
  const tables: Tables = {
    recordings: new Map(),
    durations: new Map(),
    segments: new Map(),
    texts: new Map(),
    speakers: new Map(),
  }
  for await (const recording of writableRecordings(corpus, kaldiSpeech, environment, out))
    addRecording(recording, tables)
  const utterancesOf = new Map<string, string>()
  for (const [id, speaker] of sorted(tables.speakers)) {
    const list = utterancesOf.get(speaker)
    utterancesOf.set(speaker, list === undefined ? id : `${list} ${id}`)
  }
  const files: [string, Map<string, string>][] = [
    ['wav.scp', tables.recordings],
    ['segments', tables.segments],
    ['text', tables.texts],
    ['utt2spk', tables.speakers],
    ['spk2utt', utterancesOf],
    ['reco2dur', tables.durations],
  ]
  for (const [path, table] of files) {
    if (path === 'reco2dur' && table.size === 0) continue
    yield { kind: 'file', file: { path, content: encodeChunks(linesOf(table)) } }
  }
  yield* outcome(out)
}

function* linesOf(table: ReadonlyMap<string, string>): Generator<string> {
  for (const [id, rest] of sorted(table)) yield rest === '' ? `${id}\n` : `${id} ${rest}\n`
}

/** By code point, which is the order of the bytes of UTF-8. */
function sorted(table: ReadonlyMap<string, string>): [string, string][] {
  return [...table].sort(([a], [b]) => compare(a, b))
}

function compare(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    if (a.charCodeAt(i) !== b.charCodeAt(i)) return rank(a, i) - rank(b, i)
  }
  return a.length - b.length
}

/** Halves of surrogate pairs come after all other characters. */
function rank(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code >= 0xd800 && code < 0xe000 ? code + 0x10000 : code
}

function addRecording(recording: WritableRecording, tables: Tables): void {
  const { medium, name } = recording
  let id = fieldName(name)
  for (let n = 2; tables.recordings.has(id); n++) id = `${fieldName(name)}-${n}`
  if (id !== name) recording.lose('names')
  const { command } = extensionOf(medium, kaldiExtension)
  const path = typeof command === 'string' ? command : (medium.src ?? `${id}.wav`)
  tables.recordings.set(id, path.replace(/[\r\n]+/g, ' '))
  if (medium.duration !== undefined) tables.durations.set(id, padDecimal(medium.duration, 2))
  for (const segment of recording.segments) addUtterance(segment, id, recording, tables)
}

function addUtterance(
  { annotation, start, end, isInstant }: Segment,
  recordingId: string,
  recording: WritableRecording,
  tables: Tables,
): void {
  const lose = (key: string) => recording.lose(key, annotation)
  if (isInstant) {
    lose('instants')
    return
  }
  const named = annotation.speaker && recording.speakerName(annotation.speaker)
  const speaker = named === undefined ? undefined : fieldName(named)
  if (speaker !== named) lose('names')
  const { utterance } = extensionOf(annotation, kaldiExtension)
  const stated = typeof utterance === 'string' && /^\S+$/.test(utterance)
  let id = stated ? utterance : annotation.id
  // Sorting by utterance must sort by speaker too.
  if (speaker !== undefined && !id.startsWith(speaker)) id = `${speaker}-${id}`
  if (id === speaker || tables.segments.has(id)) id = `${id}-${recordingId}`
  for (let n = 2; tables.segments.has(id); n++) id = `${id}-${n}`
  if (!stated && id !== annotation.id) lose('ids')
  tables.segments.set(id, `${recordingId} ${padDecimal(start, 2)} ${padDecimal(end, 2)}`)
  tables.speakers.set(id, speaker ?? id)
  const written = recording.textOf(annotation)
  const text = written.replace(/\s+/g, ' ').trim()
  if (text !== written) lose('spaces')
  if (text !== '') tables.texts.set(id, text)
}
