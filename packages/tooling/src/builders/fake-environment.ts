import type { StoreEnvironment } from '@tagwright/core'

/** A clock that stands still until it is moved, ids that count, timers that the clock fires. */
export interface FakeEnvironment extends StoreEnvironment {
  /** Moves the clock on by some milliseconds and runs what falls due, in order. */
  advance(ms: number): void
  /** How many scheduled callbacks wait. */
  readonly waiting: number
}

/** Makes a fake environment that begins at a given time, 1 January 2026 by default. */
export function createFakeEnvironment(start: number = Date.UTC(2026, 0, 1)): FakeEnvironment {
  let now = start
  let ids = 0
  let timers: { at: number; callback: () => void }[] = []
  const due = (until: number) =>
    timers.filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at)[0]
  return {
    now: () => now,
    newId: () => `id-${++ids}`,
    schedule(callback, delay) {
      const timer = { at: now + delay, callback }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
    advance(ms) {
      const end = now + ms
      for (let timer = due(end); timer; timer = due(end)) {
        timers = timers.filter((other) => other !== timer)
        now = Math.max(now, timer.at)
        timer.callback()
      }
      now = end
    },
    get waiting() {
      return timers.length
    },
  }
}
