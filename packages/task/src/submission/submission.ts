import type { Reason } from '@tagwright/schema'

/** What is sent to the host: an answer, or word that there will be none. */
export type SubmissionKind = 'submit' | 'skip' | 'flag'

/** Where a submission stands. */
export type SubmissionState =
  | { phase: 'editing'; notice?: 'withdrawn' }
  | { phase: 'sending'; kind: SubmissionKind; reason?: Reason }
  | { phase: 'failed'; kind: SubmissionKind; reason?: Reason; error: string }
  | {
      phase: 'sent'
      kind: SubmissionKind
      reason?: Reason
      /** Until when it can be taken back, in milliseconds of the store's clock; 0 is never. */
      until: number
      withdrawFailed?: boolean
    }
  | { phase: 'withdrawing'; kind: SubmissionKind; until: number }

/** What happens to a submission. */
export type SubmissionEvent =
  | { type: 'send'; kind: SubmissionKind; reason?: Reason }
  | { type: 'accepted'; until: number }
  | { type: 'refused'; error: string }
  | { type: 'withdraw' }
  | { type: 'withdrawn' }
  | { type: 'kept' }
  | { type: 'edited' }

/** The next state; an event that does not fit (a double submit, a late answer) changes nothing. */
export function nextSubmission(state: SubmissionState, event: SubmissionEvent): SubmissionState {
  switch (event.type) {
    case 'send': {
      if (state.phase !== 'editing' && state.phase !== 'failed') return state
      const { kind, reason } = event
      return { phase: 'sending', kind, ...(reason && { reason }) }
    }
    case 'accepted': {
      if (state.phase !== 'sending') return state
      const { kind, reason } = state
      return { phase: 'sent', kind, until: event.until, ...(reason && { reason }) }
    }
    case 'refused': {
      if (state.phase !== 'sending') return state
      const { kind, reason } = state
      return { phase: 'failed', kind, error: event.error, ...(reason && { reason }) }
    }
    case 'withdraw':
      if (state.phase !== 'sent') return state
      return { phase: 'withdrawing', kind: state.kind, until: state.until }
    case 'withdrawn':
      return state.phase === 'withdrawing' ? { phase: 'editing', notice: 'withdrawn' } : state
    case 'kept':
      if (state.phase !== 'withdrawing') return state
      return { phase: 'sent', kind: state.kind, until: state.until, withdrawFailed: true }
    case 'edited':
      return state.phase === 'editing' && state.notice ? { phase: 'editing' } : state
  }
}
