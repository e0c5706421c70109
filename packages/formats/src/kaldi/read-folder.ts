import type { ParseEvent } from '../format/parse-event.js'
import type { SourceFile } from '../source/source-file.js'
import { readLineBatches } from '../text/line-batches.js'
import { readDecimal } from '../time/decimal.js'
import { encodingIssues, issueEvent } from '../time/parse-recordings.js'

/** The files of a data folder that are read. */
export const kaldiFiles = [
  'wav.scp',
  'segments',
  'text',
  'utt2spk',
  'spk2utt',
  'reco2dur',
  'utt2dur',
  'spk2gender',
] as const

/** An utterance of a recording. */
export interface Utterance {
  id: string
  recording: string
  start: number
  /** Below zero: to the end of the recording. */
  end: number
}

/** What a data folder holds. */
export interface DataFolder {
  /** Paths or commands by recording, in order. */
  recordings: Map<string, string>
  utterances: Utterance[]
  hasSegments: boolean
  texts: Map<string, string>
  speakers: Map<string, string>
  durations: Map<string, number>
}

/** The name of a file without its folder, and the folder. */
export function splitPath(name: string): [folder: string, base: string] {
  const slash = name.lastIndexOf('/')
  return [name.slice(0, slash + 1), name.slice(slash + 1)]
}

/** Reads the files of one folder into `data`; yields the issues on the way. */
export async function* readFolder(
  files: readonly SourceFile[],
  data: DataFolder,
): AsyncGenerator<ParseEvent> {
  for (const file of files) {
    const base = splitPath(file.name)[1]
    for await (const { lines, first, encoding } of readLineBatches(file)) {
      if (first === 1) yield* encodingIssues(encoding, file.name)
      for (const [i, line] of lines.entries()) {
        if (line.trim() === '') continue
        const problem = readLine(base, line, data)
        if (!problem) continue
        const place = { file: file.name, line: first + i }
        yield issueEvent('TW-FORMATS-017', { reason: problem }, place)
      }
    }
  }
}

function readLine(base: string, line: string, data: DataFolder): string | undefined {
  const [, id, rest = ''] = /^\s*(\S+)(?:\s+(.*?))?\s*$/s.exec(line) ?? []
  if (id === undefined) return 'it is empty'
  if (base === 'text') data.texts.set(id, rest)
  else if (base === 'wav.scp') data.recordings.set(id, rest)
  else if (base === 'utt2spk') data.speakers.set(id, rest)
  else if (base === 'reco2dur' || base === 'utt2dur') {
    const duration = readDecimal(rest)
    if (duration === undefined || duration <= 0) return `"${rest.slice(0, 40)}" is not a duration`
    data.durations.set(id, duration)
  } else if (base === 'segments') {
    data.hasSegments = true
    const [recording, first = '', last = ''] = rest.split(/\s+/)
    const start = readDecimal(first)
    const end = readDecimal(last)
    if (!recording || start === undefined || end === undefined)
      return 'an utterance, a recording, a start and an end are expected'
    if (end >= 0 && end <= start) return `the utterance ends at ${end}, which is not after ${start}`
    data.utterances.push({ id, recording, start, end })
  }
  return undefined
}
