import type { Annotation, AnnotationDocument } from '@tagwright/schema'
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
import { createBlockReader, type RawBlock, type RawCue } from './block-reader.js'
import { readCueText, writeCueText } from './cue-text.js'
import { webvttExtension } from './losses.js'

/** Reads WebVTT files by the parsing rules that browsers follow; a document each. */
export function parseWebvtt(
  files: readonly SourceFile[],
  _options: undefined,
  environment: FormatEnvironment,
): AsyncGenerator<ParseEvent> {
  return parseRecordings(files, environment, readFile)
}

async function* readFile(file: SourceFile, reading: SpeechReading): AsyncGenerator<ParseEvent> {
  const cues = new CueTable(reading, file.name)
  const blocks: { kind: RawBlock['kind']; text: string; before: number }[] = []
  let events: ParseEvent[] = []
  const reader = createBlockReader({
    cue: (cue) => {
      const issue = cues.add(cue)
      if (issue) events.push(issue)
    },
    block({ kind, text, line }) {
      blocks.push({ kind, text, before: cues.annotations.length })
      if (kind !== 'stray') return
      events.push(
        issueEvent('TW-FORMATS-009', { what: 'A block without times' }, { file: file.name, line }),
      )
    },
    badTiming: (line, text) => {
      const reason = `"${text.slice(0, 80)}" is not a pair of times`
      events.push(issueEvent('TW-FORMATS-017', { reason }, { file: file.name, line }))
    },
  })
  for await (const batch of readLineBatches(file)) {
    if (batch.first === 1) yield* encodingIssues(batch.encoding, file.name)
    const { lines, first } = batch
    for (let i = 0; i < lines.length; i++) reader.line(lines[i]!, first + i)
    yield* events
    events = []
    if (!reader.isValid()) break
    yield progressEvent(file, batch.bytes)
  }
  reader.end()
  yield* events
  if (!reader.isValid()) {
    const reason = 'the first line does not begin with WEBVTT'
    yield issueEvent('TW-FORMATS-001', { format: 'WebVTT', reason }, { file: file.name, line: 1 })
    return
  }
  const document = reading.document(withoutEnding(file.name))
  document.annotations = cues.annotations
  keep(document, reader.header, blocks)
  const speakers = reading.speakers.renamed()
  keepSpeechInfo(document, speakers ? { speakers } : {})
  yield { kind: 'document', document }
}

function keep(document: AnnotationDocument, header: readonly string[], blocks: unknown[]): void {
  const kept: Record<string, unknown> = {}
  if (header.some((line) => line !== '')) kept.header = header.join('\n')
  if (blocks.length > 0) kept.blocks = blocks
  if (Object.keys(kept).length > 0) document.extensions = { [webvttExtension]: kept }
}

/** An id as cues without an identifier get it. */
const isGenerated = (id: string) => id.startsWith('cue-') && /^cue-\d+$/.test(id)

const plainId = /^[A-Za-z0-9._:-]{1,128}$/

class CueTable {
  readonly annotations: Annotation[] = []
  readonly #ids = new Set<string>()
  readonly #reading: SpeechReading
  readonly #file: string

  constructor(reading: SpeechReading, file: string) {
    this.#reading = reading
    this.#file = file
  }

  /** Takes a cue; an issue when it cannot be one. */
  add(cue: RawCue): ParseEvent | undefined {
    const { start, end, settings, payload, line } = cue
    if (end < start) {
      const data = { what: 'The cue', start, end }
      return issueEvent('TW-FORMATS-012', data, { file: this.#file, line })
    }
    const id = this.#takeId(cue.id)
    const annotation: Annotation = {
      id,
      media: 'audio',
      geometry: end === start ? { type: 'instant', time: start } : { type: 'span', start, end },
      text: payload,
      origin: { kind: 'import', source: 'webvtt' },
    }
    let kept: Record<string, unknown> | undefined
    if (payload.includes('<') || payload.includes('&') || payload.includes('>')) {
      const said = readCueText(payload, start, end)
      annotation.text = said.text
      if (said.voice !== undefined) annotation.speaker = this.#reading.speakers.idOf(said.voice)
      if (said.words) annotation.words = said.words
      if (writeCueText(said, start) !== payload) kept = { payload }
    }
    if (settings !== '') kept = { ...kept, settings }
    if (cue.id !== '' && cue.id !== id) kept = { ...kept, id: cue.id }
    if (kept) annotation.extensions = { [webvttExtension]: kept }
    this.annotations.push(annotation)
    return undefined
  }

  #takeId(wanted: string): string {
    if (plainId.test(wanted) && !this.#ids.has(wanted) && !isGenerated(wanted)) {
      this.#ids.add(wanted)
      return wanted
    }
    const id = `cue-${this.annotations.length + 1}`
    this.#ids.add(id)
    return id
  }
}
