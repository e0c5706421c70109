import type { Annotation } from '@tagwright/schema'
import { isNumber } from '../convert/numbers.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { ParseEvent } from '../format/parse-event.js'
import type { SourceFile } from '../source/source-file.js'
import { collectJsonLines } from '../time/collect-json-lines.js'
import { languageOf, others, readWordList, stretch } from '../time/json-segments.js'
import { issueEvent, parseRecordings, type SpeechReading } from '../time/parse-recordings.js'
import { recordingName } from '../time/recordings.js'
import { hfExtension } from './losses.js'

const paths = ['file_name', 'path', 'audio']
const texts = ['text', 'transcription', 'transcript', 'sentence']
const known = [...paths, ...texts, 'start', 'end', 'speaker', 'language', 'words']

/** Reads `metadata.jsonl` of audio folders: a document for each recording. */
export function parseHfJsonl(
  files: readonly SourceFile[],
  _options: undefined,
  environment: FormatEnvironment,
): AsyncGenerator<ParseEvent> {
  return parseRecordings(files, environment, readFile)
}

const firstText = (row: Record<string, unknown>, keys: readonly string[]) =>
  keys.find((key) => typeof row[key] === 'string')

function readFile(file: SourceFile, reading: SpeechReading): AsyncGenerator<ParseEvent> {
  return collectJsonLines(file, reading, {
    format: 'the metadata of an audio folder',
    keyOf(row) {
      const key = firstText(row, paths)
      return key === undefined ? undefined : String(row[key])
    },
    create(path) {
      const document = reading.document(recordingName(path))
      document.media[0]!.src = path
      return document
    },
    add(document, row, place) {
      const column = firstText(row, texts)
      const text = column === undefined ? undefined : String(row[column])
      const { start, end, speaker, words } = row
      const kept: Record<string, unknown> = { ...others(row, known) }
      if (column !== undefined && column !== 'text') kept.textColumn = column
      const path = firstText(row, paths)!
      if (path !== 'file_name') kept.pathColumn = path
      if (start === undefined && end === undefined) {
        // A text of the whole recording, whose length is not known here, answers a question.
        if (text !== undefined) {
          const n = Object.keys(document.responses).length
          const key = n === 0 ? 'text' : `rows[${n}].text`
          document.responses[key] = { state: 'answered', value: text }
        }
        const old = document.extensions?.[hfExtension] as { rows?: unknown[] } | undefined
        document.extensions = { [hfExtension]: { rows: [...(old?.rows ?? []), kept] } }
        return undefined
      }
      if (!isNumber(start) || !isNumber(end)) {
        const what = isNumber(start) ? 'end' : 'start'
        return issueEvent('TW-FORMATS-011', { what, expected: 'seconds' }, place)
      }
      if (end < start) return issueEvent('TW-FORMATS-012', { what: 'The row', start, end }, place)
      const annotation: Annotation = {
        id: `segment-${document.annotations.length + 1}`,
        media: 'audio',
        geometry: stretch(start, end),
        origin: { kind: 'import', source: 'hf-jsonl' },
      }
      if (text !== undefined) annotation.text = text
      if (typeof speaker === 'string') annotation.speaker = reading.speakers.idOf(speaker)
      else if (speaker !== undefined) kept.speaker = speaker
      const language = languageOf(row.language)
      if (language !== undefined) annotation.language = language
      else if (row.language !== undefined) kept.language = row.language
      const read = readWordList(words)
      if (read) annotation.words = read
      else if (words !== undefined) kept.words = words
      if (Object.keys(kept).length > 0) annotation.extensions = { [hfExtension]: kept }
      document.annotations.push(annotation)
      return undefined
    },
  })
}
