import { createScope } from '@tagwright/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Assignment } from '../api/host-api.js'
import { createLeaseWatch } from './lease-watch.js'

const start = Date.parse('2026-01-01T00:00:00Z')

describe('the lease watch', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: start })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  function setUp(taken = false) {
    const leases: string[] = []
    const lease = (seconds: number, expired = false) =>
      ({
        id: 'a1',
        expiresAt: new Date(Date.now() + seconds * 1000).toISOString(),
        expired,
      }) as Assignment
    const renew = vi.fn(async () => lease(taken ? -1 : 600, taken))
    const options = { api: { renew }, assignment: lease(600), scope: createScope(), now: Date.now }
    const watch = createLeaseWatch({ ...options, onLease: (state) => leases.push(state) })
    return { leases, renew, watch }
  }

  it('renews with the work, once half of the time is over', async () => {
    const { leases, renew, watch } = setUp()
    for (let minute = 0; minute < 30; minute += 1) {
      watch.active()
      await vi.advanceTimersByTimeAsync(60_000)
    }
    expect(renew.mock.calls.length).toBeGreaterThan(3)
    expect(renew.mock.calls.length).toBeLessThan(8)
    expect(new Set(leases)).toEqual(new Set(['held']))
  })

  it('says that the time is over when nothing was done, and renews with the next sign of work', async () => {
    const { leases, renew, watch } = setUp()
    await vi.advanceTimersByTimeAsync(700_000)
    expect(leases.at(-1)).toBe('ended')
    expect(renew).not.toHaveBeenCalled()
    watch.active()
    await vi.advanceTimersByTimeAsync(0)
    expect(leases.at(-1)).toBe('held')
  })

  it('says that someone else has the task', async () => {
    const { leases, watch } = setUp(true)
    await vi.advanceTimersByTimeAsync(700_000)
    watch.active()
    await vi.advanceTimersByTimeAsync(0)
    expect(leases.at(-1)).toBe('taken')
  })
})
