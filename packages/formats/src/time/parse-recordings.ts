import type { AnnotationDocument, DatasetHeader } from '@tagwright/schema'
import { bareDocument } from '../convert/bare-document.js'
import { createIdMaker } from '../convert/ids.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { SourceLocation } from '../format/issue.js'
import type { ParseEvent } from '../format/parse-event.js'
import { type FormatIssueCode, formatIssue } from '../issues/catalogue.js'
import type { SourceFile } from '../source/source-file.js'
import type { TextEncodingName } from '../text/decode.js'
import { createNameIds, type NameIds } from './names-to-ids.js'
import { type SpeechInfo, speechExtension } from './speech-extension.js'

/** What the reading of one run shares: names of speakers and ids of documents. */
export interface SpeechReading {
  speakers: NameIds
  /** A document of one recording, with an id that no other document of the run has. */
  document(name: string, type?: 'audio' | 'video'): AnnotationDocument
}

/** Reads one file after another; the dataset, with all speakers so far, comes before the documents. */
export async function* parseRecordings(
  files: readonly SourceFile[],
  environment: FormatEnvironment,
  read: (file: SourceFile, reading: SpeechReading) => AsyncIterable<ParseEvent>,
): AsyncGenerator<ParseEvent> {
  const speakers = createNameIds()
  const documentId = createIdMaker()
  const reading: SpeechReading = {
    speakers,
    document(name, type = 'audio') {
      const document = bareDocument(documentId(name))
      document.media.push({ id: type, type, fileName: name })
      return document
    },
  }
  let told = -1
  for (const file of files) {
    for await (const event of read(file, reading)) {
      if (environment.signal?.aborted) return
      if (event.kind === 'document' && speakers.size !== told) {
        told = speakers.size
        yield { kind: 'dataset', dataset: datasetOf(speakers) }
      }
      yield event
    }
  }
}

function datasetOf(speakers: NameIds): DatasetHeader {
  const list = speakers.speakers()
  return {
    kind: 'dataset',
    schemaVersion: '1.0',
    ontology: { labels: [], ...(list.length > 0 ? { speakers: list } : {}) },
  }
}

/** Puts tiers and names of speakers where every format of timelines finds them again. */
export function keepSpeechInfo(document: AnnotationDocument, info: SpeechInfo): void {
  const used = new Set(document.annotations.map(({ speaker }) => speaker))
  for (const { speaker } of info.tiers ?? []) used.add(speaker)
  const speakers = Object.entries(info.speakers ?? {}).filter(([id]) => used.has(id))
  const kept: SpeechInfo = {}
  if (info.tiers && info.tiers.length > 0) kept.tiers = info.tiers
  if (speakers.length > 0) kept.speakers = Object.fromEntries(speakers)
  if (Object.keys(kept).length === 0) return
  document.extensions = { ...document.extensions, [speechExtension]: kept }
}

/** An issue as an event. */
export const issueEvent = (
  code: FormatIssueCode,
  data: Record<string, string | number | boolean>,
  location: SourceLocation,
): ParseEvent => ({ kind: 'issue', issue: formatIssue(code, data, location) })

/** Says that a text is not Unicode, when it is not. */
export function* encodingIssues(encoding: TextEncodingName, file: string): Generator<ParseEvent> {
  if (encoding === 'windows-1252')
    yield issueEvent('TW-FORMATS-015', { encoding: 'Windows-1252' }, { file, line: 1 })
}

/** How far a file has been read. */
export const progressEvent = (file: SourceFile, bytes: number): ParseEvent => ({
  kind: 'progress',
  done: bytes,
  unit: 'bytes',
  ...(file.size === undefined ? {} : { total: file.size }),
})

/** A path without its ending, for naming a recording. */
export const withoutEnding = (name: string): string => name.replace(/\.[^./]*$/, '')
