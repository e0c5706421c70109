import type { AnnotationDocument, DatasetHeader, Task } from '@tagwright/schema'
import { joinBytes } from '../source/join-bytes.js'
import type { FormatIssue } from './issue.js'
import type { Loss } from './loss.js'
import type { ParseEvent } from './parse-event.js'
import type { SerializeEvent } from './serialize-event.js'

/** All that a reading found, in memory. */
export interface CollectedParse {
  dataset: DatasetHeader | undefined
  documents: AnnotationDocument[]
  tasks: Task[]
  issues: FormatIssue[]
}

/** Reads to the end and keeps everything: for inputs that fit in memory. */
export async function collect(events: AsyncIterable<ParseEvent>): Promise<CollectedParse> {
  const result: CollectedParse = { dataset: undefined, documents: [], tasks: [], issues: [] }
  for await (const event of events) {
    if (event.kind === 'dataset') result.dataset = event.dataset
    else if (event.kind === 'document') result.documents.push(event.document)
    else if (event.kind === 'task') result.tasks.push(event.task)
    else if (event.kind === 'issue') result.issues.push(event.issue)
  }
  return result
}

/** All that a writing made, in memory. */
export interface CollectedFiles {
  files: Map<string, Uint8Array>
  losses: Loss[]
  issues: FormatIssue[]
}

/** Writes to the end and keeps every file: for outputs that fit in memory. */
export async function collectFiles(events: AsyncIterable<SerializeEvent>): Promise<CollectedFiles> {
  const result: CollectedFiles = { files: new Map(), losses: [], issues: [] }
  for await (const event of events) {
    if (event.kind === 'file') result.files.set(event.file.path, await bytesOf(event.file.content))
    else if (event.kind === 'loss') result.losses.push(event.loss)
    else if (event.kind === 'issue') result.issues.push(event.issue)
  }
  return result
}

async function bytesOf(
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of content) chunks.push(chunk)
  return joinBytes(chunks)
}
