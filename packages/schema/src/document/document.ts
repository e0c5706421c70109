import type { Speaker } from '../task/ontology.js'
import type { Extensions } from '../values/extensions.js'
import type { Annotation } from './annotation.js'
import type { DocumentMedium } from './medium.js'
import type { Provenance } from './provenance.js'
import type { Relation } from './relation.js'
import type { Response } from './response.js'

/** Where a document stands: only `draft` may still change. */
export type DocumentStatus = 'draft' | 'submitted' | 'skipped' | 'flagged'

/** Why a task was skipped or flagged: a code of the task's list and, if wanted, words. */
export interface Reason {
  code: string
  text?: string
}

/** One annotator's answer to one task. */
export interface AnnotationDocument {
  kind: 'document'
  schemaVersion: string
  id: string
  /** Counts saved states of this document, from 0. */
  revision: number
  /** The document that this one began from, for review and correction. */
  basedOn?: string
  taskId: string
  taskRevision?: number
  status: DocumentStatus
  reason?: Reason
  media: DocumentMedium[]
  /**
   * Who speaks, as the annotator named and coloured them, in their order; it stands in place of the task's
   * list. @default the task's
   */
  speakers?: Speaker[]
  /** In z-order within a medium, lowest first. */
  annotations: Annotation[]
  relations: Relation[]
  /** By widget id, or by path (`group[2].w3`) in repeated groups; absent means unanswered. */
  responses: Record<string, Response>
  provenance: Provenance
  /** The ontology of the dataset that this document belongs to, when it is not the task's. */
  ontologyRef?: string
  extensions?: Extensions
}
