import type { FormatEnvironment } from '../format/environment.js'
import type { FormatIssue } from '../format/issue.js'
import type { ParseEvent } from '../format/parse-event.js'
import { readBytes } from '../source/read.js'
import type { SourceFile } from '../source/source-file.js'
import { decodeText } from '../text/decode.js'
import { createNameIds } from '../time/names-to-ids.js'
import {
  encodingIssues,
  issueEvent,
  keepSpeechInfo,
  parseRecordings,
  progressEvent,
  type SpeechReading,
  withoutEnding,
} from '../time/parse-recordings.js'
import { BinaryTokens, isBinary } from './binary-tokens.js'
import { textgridExtension } from './losses.js'
import { readTextGrid, readTiers, type TextGrid } from './read-tiers.js'

/** A text of more bytes does not fit into one string. */
const largest = 400 * 1024 * 1024

/** Reads Praat TextGrids, long, short or anything between, chronological or binary, a document each. */
export function parseTextgrid(
  files: readonly SourceFile[],
  _options: undefined,
  environment: FormatEnvironment,
): AsyncGenerator<ParseEvent> {
  return parseRecordings(files, environment, readFile)
}

async function* readFile(file: SourceFile, reading: SpeechReading): AsyncGenerator<ParseEvent> {
  const bytes = await readBytes(file, largest)
  if (!bytes) {
    yield issueEvent('TW-FORMATS-019', { limit: '400 MiB' }, { file: file.name })
    return
  }
  const issues: FormatIssue[] = []
  let grid: TextGrid | undefined
  if (isBinary(bytes)) {
    const tokens = new BinaryTokens(bytes)
    if (tokens.kind === 'TextGrid') grid = readTiers(tokens, file.name, createNameIds(), issues)
    else {
      const reason = `it is a binary file of Praat that holds a ${tokens.kind.slice(0, 40)}`
      yield issueEvent('TW-FORMATS-001', { format: 'a TextGrid', reason }, { file: file.name })
    }
  } else {
    const { text, encoding } = decodeText(bytes)
    yield* encodingIssues(encoding, file.name)
    grid = readTextGrid(text, file.name, createNameIds(), issues)
  }
  for (const issue of issues) yield { kind: 'issue', issue }
  yield progressEvent(file, bytes.length)
  if (!grid) return
  const document = reading.document(withoutEnding(file.name))
  document.annotations = grid.annotations
  if (grid.end > 0) document.media[0]!.duration = grid.end
  if (grid.start !== 0) document.extensions = { [textgridExtension]: { start: grid.start } }
  keepSpeechInfo(document, { tiers: grid.tiers })
  yield { kind: 'document', document }
}
