import { createScope } from '@tagwright/core'
import type { AnnotationDocument } from '@tagwright/schema'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Assignment, DraftSave } from '../api/host-api.js'
import { HostRefusal, HostUnreachable } from '../api/host-failure.js'
import type { DeviceDraft } from '../device/device-storage.js'
import { createAutosave } from './autosave.js'
import { chooseDraft } from './choose-draft.js'

const draft = (revision: number) => ({ kind: 'document', revision }) as AnnotationDocument

/** A host that compares and sets as the real one does, and that can lose requests or answers. */
function fakeHost() {
  const host = {
    revision: 0,
    saveId: null as string | null,
    document: null as AnnotationDocument | null,
    fault: 'none' as 'none' | 'request-lost' | 'answer-lost' | 'expired',
    saves: [] as DraftSave[],
    async saveDraft(_assignment: string, save: DraftSave) {
      host.saves.push(save)
      if (host.fault === 'request-lost') throw new HostUnreachable()
      if (host.fault === 'expired') throw new HostRefusal(401, 'TW-HOST-001', '')
      if (save.saveId !== host.saveId) {
        if (save.base !== host.revision)
          throw new HostRefusal(409, 'TW-HOST-010', '', { revision: host.revision })
        host.revision += 1
        host.saveId = save.saveId
        host.document = save.document
      }
      if (host.fault === 'answer-lost') throw new HostUnreachable()
      return { revision: host.revision, assignment: {} as Assignment }
    },
  }
  return host
}

describe('autosave', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  function setUp() {
    const host = fakeHost()
    const kept: { draft?: DeviceDraft | undefined } = {}
    const states: string[] = []
    const conflicts: number[] = []
    const refusals: number[] = []
    let ids = 0
    const autosave = createAutosave({
      api: host,
      device: {
        async keepDraft(_assignment, value) {
          kept.draft = value
        },
        async forgetDraft() {
          kept.draft = undefined
        },
      },
      assignment: 'a1',
      revision: 0,
      newId: () => `save-${++ids}`,
      scope: createScope(),
      onState: (state) => states.push(state),
      onAssignment: () => undefined,
      onConflict: (revision) => conflicts.push(revision),
      onRefusal: ({ status }) => refusals.push(status),
    })
    return { host, kept, states, conflicts, refusals, autosave }
  }

  it('saves once after a pause, with the newest state, and forgets the device copy', async () => {
    const { host, kept, states, autosave } = setUp()
    for (let revision = 1; revision <= 5; revision += 1) {
      autosave.changed(() => draft(revision))
      await vi.advanceTimersByTimeAsync(100)
    }
    await vi.advanceTimersByTimeAsync(1000)
    expect(host.saves).toHaveLength(1)
    expect(host.document).toEqual(draft(5))
    expect(kept.draft).toBeUndefined()
    expect(states.at(-1)).toBe('saved')
  })

  it('keeps the newest state on the device while the host is away, then sends it', async () => {
    const { host, kept, states, autosave } = setUp()
    host.fault = 'request-lost'
    autosave.changed(() => draft(1))
    await vi.advanceTimersByTimeAsync(5000)
    autosave.changed(() => draft(2))
    await vi.advanceTimersByTimeAsync(5000)
    expect(states.at(-1)).toBe('offline')
    expect(kept.draft?.document).toEqual(draft(2))
    host.fault = 'none'
    await vi.advanceTimersByTimeAsync(40_000)
    expect(host.document).toEqual(draft(2))
    expect(states.at(-1)).toBe('saved')
    expect(kept.draft).toBeUndefined()
  })

  it('is not in conflict with its own save whose answer was lost', async () => {
    const { host, conflicts, autosave } = setUp()
    host.fault = 'answer-lost'
    autosave.changed(() => draft(1))
    await vi.advanceTimersByTimeAsync(1000)
    autosave.changed(() => draft(2))
    await vi.advanceTimersByTimeAsync(3000)
    expect(host.revision).toBe(1)
    host.fault = 'none'
    await vi.advanceTimersByTimeAsync(40_000)
    expect(conflicts).toEqual([])
    expect(host.document).toEqual(draft(2))
    expect(host.revision).toBe(2)
  })

  it('comes back after a reload without conflict, whatever was lost', async () => {
    for (const fault of ['request-lost', 'answer-lost'] as const) {
      const { host, kept, autosave } = setUp()
      host.fault = fault
      autosave.changed(() => draft(1))
      await vi.advanceTimersByTimeAsync(1000)
      autosave.changed(() => draft(2))
      await vi.advanceTimersByTimeAsync(3000)
      const work = { revision: host.revision, saveId: host.saveId, draft: host.document }
      const choice = chooseDraft(work as never, kept.draft)
      expect(choice).toEqual({ document: draft(2), base: host.revision, unsent: true })
    }
  })

  it('reports a conflict, saves nothing over it, and goes on when told to', async () => {
    const { host, kept, conflicts, autosave } = setUp()
    host.revision = 3
    autosave.changed(() => draft(1))
    await vi.advanceTimersByTimeAsync(1000)
    expect(conflicts).toEqual([3])
    autosave.changed(() => draft(2))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(host.document).toBeNull()
    expect(kept.draft?.document).toEqual(draft(2))
    autosave.continueFrom(3)
    await vi.advanceTimersByTimeAsync(5000)
    expect(host.document).toEqual(draft(2))
    expect(host.revision).toBe(5)
  })

  it('keeps the draft on the device when the link has expired', async () => {
    const { host, kept, refusals, autosave } = setUp()
    host.fault = 'expired'
    autosave.changed(() => draft(1))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(refusals).toEqual([401])
    expect(host.saves).toHaveLength(1)
    expect(kept.draft?.document).toEqual(draft(1))
  })

  it('sends the newest state with its last request when the page is left', async () => {
    const { host, autosave } = setUp()
    autosave.changed(() => draft(1))
    autosave.leave()
    await vi.advanceTimersByTimeAsync(0)
    expect(host.document).toEqual(draft(1))
  })

  it('sends nothing while held, and all of it afterwards', async () => {
    const { host, autosave } = setUp()
    autosave.changed(() => draft(1))
    await autosave.hold()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(host.saves).toEqual([])
    autosave.resume()
    await vi.advanceTimersByTimeAsync(1000)
    expect(host.document).toEqual(draft(1))
  })
})
