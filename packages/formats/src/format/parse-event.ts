import type { AnnotationDocument, DatasetHeader, Task } from '@tagwright/schema'
import type { FormatIssue } from './issue.js'

/** How far a run has come; `total` is absent when it is not known. */
export interface ProgressEvent {
  kind: 'progress'
  /** Bytes read, or documents written. */
  done: number
  total?: number
  unit: 'bytes' | 'documents'
}

/** What reading yields, in the order of finding; a `dataset` event comes before the documents that need it. */
export type ParseEvent =
  | { kind: 'dataset'; dataset: DatasetHeader }
  | { kind: 'document'; document: AnnotationDocument }
  | { kind: 'task'; task: Task }
  | { kind: 'issue'; issue: FormatIssue }
  | ProgressEvent
