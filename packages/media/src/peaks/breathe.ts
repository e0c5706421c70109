import { createScope } from '@tagwright/core'

/** Milliseconds of work after which the page gets its turn. */
const slice = 10

/** Gives the page its turn between pieces of work, once one has taken long enough. */
export function createBreather(): () => Promise<void> {
  const { scheduler, performance, document } = globalThis as {
    scheduler?: { yield?: () => Promise<void> }
    performance: Performance
    document?: Document
  }
  let since = performance.now()
  return async () => {
    // A hidden page needs no turn, and its timers are slowed down.
    if (document?.hidden || performance.now() - since < slice) return
    if (scheduler?.yield) await scheduler.yield()
    else {
      const scope = createScope()
      await new Promise<void>((resolve) => scope.timeout(resolve, 0))
      scope.dispose()
    }
    since = performance.now()
  }
}
