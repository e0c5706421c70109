import type { FormatEnvironment } from '../format/environment.js'
import type { ParseEvent } from '../format/parse-event.js'
import type { SourceFile } from '../source/source-file.js'
import { collectByRecording } from '../time/collect-by-recording.js'
import {
  encodingIssues,
  parseRecordings,
  progressEvent,
  type SpeechReading,
} from '../time/parse-recordings.js'
import { ctmExtension } from './losses.js'
import { CtmRecording } from './read-recording.js'

/** How CTM is read. */
export interface CtmParseOptions {
  /** A pause of more seconds between words begins a new segment. @default 0.5 */
  pause?: number
}

/** Reads CTM files, a document for each recording that they name; words become segments by their pauses. */
export function parseCtm(
  files: readonly SourceFile[],
  options: CtmParseOptions | undefined,
  environment: FormatEnvironment,
): AsyncGenerator<ParseEvent> {
  const pause = options?.pause ?? 0.5
  return parseRecordings(files, environment, (file, reading) => readFile(file, reading, pause))
}

async function* readFile(
  file: SourceFile,
  reading: SpeechReading,
  pause: number,
): AsyncGenerator<ParseEvent> {
  let issues: ParseEvent[] = []
  let comments: string[] = []
  const found = collectByRecording<CtmRecording>(file, {
    keyOf: (line) => (line.startsWith(';;') ? undefined : /^\s*(\S+)/.exec(line)?.[1]),
    create(key) {
      const recording = new CtmRecording(key, pause, comments)
      comments = []
      return recording
    },
    add(recording, line, number) {
      const issue = recording.add(line, { file: file.name, line: number })
      if (issue) issues.push(issue)
    },
    other: (line) => void (line.startsWith(';;') && comments.push(line.slice(2).trim())),
  })
  for await (const event of found) {
    yield* issues
    issues = []
    if (event.kind === 'read') {
      if (event.first) yield* encodingIssues(event.encoding, file.name)
      yield progressEvent(file, event.bytes)
      continue
    }
    const annotations = event.collector.finish()
    if (annotations.length === 0) continue
    const document = reading.document(event.collector.key)
    document.annotations = annotations
    const kept = event.collector.comments
    if (kept.length > 0) document.extensions = { [ctmExtension]: { comments: kept } }
    yield { kind: 'document', document }
  }
}
