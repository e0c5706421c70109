import type { Annotation } from '@tagwright/schema'
import { isNumber } from '../convert/numbers.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { ParseEvent } from '../format/parse-event.js'
import type { SourceFile } from '../source/source-file.js'
import { collectJsonLines } from '../time/collect-json-lines.js'
import { addDecimals } from '../time/decimal.js'
import { languageOf, others, stretch } from '../time/json-segments.js'
import { issueEvent, parseRecordings, type SpeechReading } from '../time/parse-recordings.js'
import { recordingName } from '../time/recordings.js'
import { nemoExtension } from './losses.js'

const known = ['audio_filepath', 'audio_file', 'offset', 'duration', 'text', 'lang', 'speaker']

/** Reads NeMo manifests: a document for each recording, a segment for each row. */
export function parseNemo(
  files: readonly SourceFile[],
  _options: undefined,
  environment: FormatEnvironment,
): AsyncGenerator<ParseEvent> {
  return parseRecordings(files, environment, readFile)
}

function readFile(file: SourceFile, reading: SpeechReading): AsyncGenerator<ParseEvent> {
  return collectJsonLines(file, reading, {
    format: 'a NeMo manifest',
    keyOf: ({ audio_filepath: path, audio_file: old }) =>
      typeof path === 'string' ? path : typeof old === 'string' ? old : undefined,
    create(path) {
      const document = reading.document(recordingName(path))
      document.media[0]!.src = path
      return document
    },
    add(document, row, place) {
      const { offset = 0, duration, text, lang, speaker } = row
      const what = !isNumber(offset) ? 'offset' : 'duration'
      if (!isNumber(offset) || !isNumber(duration))
        return issueEvent('TW-FORMATS-011', { what, expected: 'seconds' }, place)
      if (duration < 0) return issueEvent('TW-FORMATS-005', { what, value: duration }, place)
      const annotation: Annotation = {
        id: `segment-${document.annotations.length + 1}`,
        media: 'audio',
        geometry: stretch(offset, addDecimals(offset, duration)),
        origin: { kind: 'import', source: 'nemo' },
      }
      if (typeof text === 'string') annotation.text = text
      if (typeof speaker === 'string') annotation.speaker = reading.speakers.idOf(speaker)
      const language = languageOf(lang)
      if (language !== undefined) annotation.language = language
      const more = others(row, known)
      const kept: Record<string, unknown> = { ...more }
      if (lang !== undefined && language === undefined) kept.lang = lang
      // A row without an offset is of the whole recording.
      if (row.offset === undefined) {
        kept.whole = true
        if (duration > 0) document.media[0]!.duration = duration
      }
      if (Object.keys(kept).length > 0) annotation.extensions = { [nemoExtension]: kept }
      document.annotations.push(annotation)
      return undefined
    },
  })
}
