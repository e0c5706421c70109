import type { Annotation } from '@tagwright/schema'
import type { FormatEnvironment } from '../format/environment.js'
import type { ParseEvent } from '../format/parse-event.js'
import type { SourceFile } from '../source/source-file.js'
import { readLineBatches } from '../text/line-batches.js'
import {
  encodingIssues,
  issueEvent,
  keepSpeechInfo,
  parseRecordings,
  progressEvent,
  type SpeechReading,
  withoutEnding,
} from '../time/parse-recordings.js'
import { srtExtension } from './losses.js'
import { SubtitleReader } from './read-subtitles.js'

/** How SubRip is read. */
export interface SrtParseOptions {
  /** Takes "NAME: " before a text for its speaker. @default 'none' */
  speakers?: 'prefix' | 'none'
}

/** Reads SubRip files, a document each; markup in texts is kept as it is, for there is no standard of it. */
export function parseSrt(
  files: readonly SourceFile[],
  options: SrtParseOptions | undefined,
  environment: FormatEnvironment,
): AsyncGenerator<ParseEvent> {
  return parseRecordings(files, environment, (file, reading) =>
    readFile(file, reading, options?.speakers === 'prefix'),
  )
}

async function* readFile(
  file: SourceFile,
  reading: SpeechReading,
  prefixed: boolean,
): AsyncGenerator<ParseEvent> {
  const annotations: Annotation[] = []
  let events: ParseEvent[] = []
  const place = (line: number) => ({ file: file.name, line })
  const reader = new SubtitleReader(
    ({ start, end, text, position, line, hasGap }) => {
      if (end < start) {
        const data = { what: 'The subtitle', start, end }
        events.push(issueEvent('TW-FORMATS-012', data, place(line)))
        return
      }
      if (hasGap)
        events.push(
          issueEvent('TW-FORMATS-009', { what: 'An empty line inside a text' }, place(line)),
        )
      const annotation: Annotation = {
        id: `cue-${annotations.length + 1}`,
        media: 'audio',
        geometry: end === start ? { type: 'instant', time: start } : { type: 'span', start, end },
        text,
        origin: { kind: 'import', source: 'srt' },
      }
      const said = prefixed ? /^(\p{Lu}[^:\n]{0,40}): ?(.*)$/su.exec(text) : null
      if (said) {
        annotation.speaker = reading.speakers.idOf(said[1]!)
        annotation.text = said[2]!
      }
      if (position !== '') annotation.extensions = { [srtExtension]: { position } }
      annotations.push(annotation)
    },
    (line, text) => {
      const reason = `"${text.slice(0, 80)}" is not a pair of times`
      events.push(issueEvent('TW-FORMATS-017', { reason }, place(line)))
    },
  )
  for await (const { lines, first, bytes, encoding } of readLineBatches(file)) {
    if (first === 1) yield* encodingIssues(encoding, file.name)
    for (let i = 0; i < lines.length; i++) reader.line(lines[i]!, first + i)
    yield* events
    events = []
    yield progressEvent(file, bytes)
  }
  reader.end()
  yield* events
  if (reader.found === 0 && reader.stray > 0) {
    const data = { format: 'SubRip', reason: 'no line holds a pair of times' }
    yield issueEvent('TW-FORMATS-001', data, { file: file.name })
    return
  }
  const document = reading.document(withoutEnding(file.name))
  document.annotations = annotations
  const speakers = reading.speakers.renamed()
  keepSpeechInfo(document, speakers ? { speakers } : {})
  yield { kind: 'document', document }
}
