import type { SaveState } from '@tagwright/core'
import type { AnnotationDocument } from '@tagwright/schema'
import type { Work } from '../api/host-api.js'

/** What the page shows. */
export type Phase =
  | { name: 'loading' }
  /** The link is bad, or leads to something that is not this annotator's. */
  | { name: 'refused'; status: number }
  | { name: 'elsewhere'; work: Work }
  | { name: 'working'; work: Work; document: AnnotationDocument | null; key: number }
  | { name: 'done'; submitted: number }

/** An answer that can still be withdrawn. */
export interface SentAnswer {
  assignment: string
  submission: string
  title: Work['task']['title']
  /** Milliseconds since the epoch, by this device's clock. */
  until: number
}

/** The state of the page. */
export interface WorkState {
  phase: Phase
  saveState: SaveState
  /** The host is away; what is done here is kept on this device. */
  away: boolean
  /** An answer is waiting for the host to come back. */
  sending: boolean
  /** `ended`: not renewed for long; `taken`: someone else works on the task now. */
  lease: 'held' | 'ended' | 'taken'
  /** A newer draft of another tab or device. */
  conflict: number | null
  /** The link stopped being good while work was under way. */
  cutOff: boolean
  /** The task was submitted from another window or device. */
  finished: boolean
  sent: SentAnswer | null
  withdrawFailed: boolean
}

/** Where the page begins. */
export const initialState: WorkState = {
  phase: { name: 'loading' },
  saveState: 'saved',
  away: false,
  sending: false,
  lease: 'held',
  conflict: null,
  cutOff: false,
  finished: false,
  sent: null,
  withdrawFailed: false,
}
