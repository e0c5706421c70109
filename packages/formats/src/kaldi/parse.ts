import type { Annotation, AnnotationDocument } from '@tagwright/schema'
import { createIdMaker } from '../convert/ids.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { ParseEvent } from '../format/parse-event.js'
import type { SourceFile } from '../source/source-file.js'
import {
  issueEvent,
  keepSpeechInfo,
  parseRecordings,
  type SpeechReading,
} from '../time/parse-recordings.js'
import { kaldiExtension } from './losses.js'
import {
  type DataFolder,
  kaldiFiles,
  readFolder,
  splitPath,
  type Utterance,
} from './read-folder.js'

/** Reads Kaldi data folders: a document for each recording, a segment for each utterance. */
export async function* parseKaldi(
  files: readonly SourceFile[],
  _options: undefined,
  environment: FormatEnvironment,
): AsyncGenerator<ParseEvent> {
  const folders = new Map<string, SourceFile[]>()
  for (const file of files) {
    const [folder, base] = splitPath(file.name)
    if (!(kaldiFiles as readonly string[]).includes(base)) continue
    folders.set(folder, [...(folders.get(folder) ?? []), file])
  }
  // One file stands for each folder: all of its files are read together.
  const heads = [...folders].map(([name, inside]) => ({ ...inside[0]!, name: `${name}segments` }))
  yield* parseRecordings(heads, environment, ({ name }, reading) =>
    readOne(folders.get(splitPath(name)[0]) ?? [], name, reading),
  )
}

async function* readOne(
  files: readonly SourceFile[],
  name: string,
  reading: SpeechReading,
): AsyncGenerator<ParseEvent> {
  const data: DataFolder = {
    recordings: new Map(),
    utterances: [],
    hasSegments: false,
    texts: new Map(),
    speakers: new Map(),
    durations: new Map(),
  }
  yield* readFolder(files, data)
  const groups = new Map<string, Utterance[]>([...data.recordings.keys()].map((id) => [id, []]))
  if (!data.hasSegments) {
    for (const id of data.texts.keys()) if (!groups.has(id)) groups.set(id, [])
    for (const [id, group] of groups) group.push({ id, recording: id, start: 0, end: -1 })
  }
  for (const utterance of data.utterances) {
    const group = groups.get(utterance.recording) ?? []
    groups.set(utterance.recording, group)
    group.push(utterance)
  }
  for (const [recording, utterances] of groups) {
    const document = reading.document(recording)
    const medium = document.media[0]!
    const path = data.recordings.get(recording)
    // A command is kept, never taken for an address.
    if (path?.endsWith('|') || path?.startsWith('|'))
      medium.extensions = { [kaldiExtension]: { command: path } }
    else if (path) medium.src = path
    const duration = data.durations.get(recording)
    if (duration !== undefined) medium.duration = duration
    yield* addUtterances(document, utterances, data, reading, name)
    const speakers = reading.speakers.renamed()
    keepSpeechInfo(document, speakers ? { speakers } : {})
    yield { kind: 'document', document }
  }
}

function* addUtterances(
  document: AnnotationDocument,
  utterances: readonly Utterance[],
  data: DataFolder,
  reading: SpeechReading,
  file: string,
): Generator<ParseEvent> {
  const makeId = createIdMaker()
  const seen = new Set<string>()
  for (const { id, recording, start, end: stated } of utterances) {
    if (seen.has(id)) {
      yield issueEvent('TW-FORMATS-006', { id }, { file })
      continue
    }
    seen.add(id)
    const end = stated >= 0 ? stated : data.durations.get(recording)
    const text = data.texts.get(id)
    if (end === undefined || end <= start) {
      // The length of the recording is not known: its text answers for the whole.
      if (text !== undefined) document.responses.text = { state: 'answered', value: text }
      continue
    }
    let made = /^[A-Za-z0-9._:-]{1,128}$/.test(id) ? id : makeId(`utterance-${id}`)
    while (made !== id && seen.has(made)) made = makeId(`utterance-${id}`)
    seen.add(made)
    const annotation: Annotation = {
      id: made,
      media: 'audio',
      geometry: { type: 'span', start, end },
      origin: { kind: 'import', source: 'kaldi' },
    }
    if (text !== undefined) annotation.text = text
    const speaker = data.speakers.get(id)
    if (speaker && speaker !== id) annotation.speaker = reading.speakers.idOf(speaker)
    if (made !== id) annotation.extensions = { [kaldiExtension]: { utterance: id } }
    document.annotations.push(annotation)
  }
}
