import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextSubmission, type SubmissionEvent, type SubmissionState } from './submission.js'

const editing: SubmissionState = { phase: 'editing' }
const run = (...events: SubmissionEvent[]) => events.reduce(nextSubmission, editing)

describe('a submission', () => {
  test('is sent, accepted, taken back and sent again', () => {
    const send: SubmissionEvent = { type: 'send', kind: 'submit' }
    expect(run(send)).toEqual({ phase: 'sending', kind: 'submit' })
    expect(run(send, { type: 'accepted', until: 5 })).toMatchObject({ phase: 'sent', until: 5 })
    const back = run(
      send,
      { type: 'accepted', until: 5 },
      { type: 'withdraw' },
      { type: 'withdrawn' },
    )
    expect(back).toEqual({ phase: 'editing', notice: 'withdrawn' })
    expect(nextSubmission(back, send).phase).toBe('sending')
  })

  test('is sent once however often it is pressed', () => {
    const sending = run({ type: 'send', kind: 'submit' })
    expect(nextSubmission(sending, { type: 'send', kind: 'submit' })).toBe(sending)
    expect(nextSubmission(sending, { type: 'send', kind: 'skip' })).toBe(sending)
  })

  test('keeps its reason through a failure', () => {
    const reason = { code: 'blurred', text: 'all of it' }
    expect(
      run({ type: 'send', kind: 'flag', reason }, { type: 'refused', error: 'Offline' }),
    ).toEqual({ phase: 'failed', kind: 'flag', reason, error: 'Offline' })
  })

  test('stays sent when it cannot be taken back', () => {
    expect(
      run(
        { type: 'send', kind: 'submit' },
        { type: 'accepted', until: 9 },
        { type: 'withdraw' },
        { type: 'kept' },
      ),
    ).toMatchObject({ phase: 'sent', withdrawFailed: true })
  })

  test('never becomes sent without having been sending, whatever happens', () => {
    const event = fc.constantFrom<SubmissionEvent>(
      { type: 'send', kind: 'submit' },
      { type: 'accepted', until: 1 },
      { type: 'refused', error: '' },
      { type: 'withdraw' },
      { type: 'withdrawn' },
      { type: 'kept' },
      { type: 'edited' },
    )
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        let state: SubmissionState = editing
        for (const one of events) {
          const next = nextSubmission(state, one)
          if (next.phase === 'sent' && state.phase !== 'sent') {
            expect(['sending', 'withdrawing']).toContain(state.phase)
          }
          state = next
        }
      }),
    )
  })
})
