import type { Scope } from '@tagwright/core'
import { HostUnreachable } from '../api/host-failure.js'

/** Longest wait between two tries, in milliseconds. */
const longest = 15_000

/**
 * Tries until the host answers, be it yes or no. `onWaiting` is told whether the host is away. A
 * browser that comes back online tries at once.
 */
export async function sendUntilTaken<T>(
  scope: Scope,
  send: () => Promise<T>,
  onWaiting: (waiting: boolean) => void,
): Promise<T> {
  for (let wait = 1000; ; wait = Math.min(wait * 2, longest)) {
    try {
      const answer = await send()
      onWaiting(false)
      return answer
    } catch (error) {
      if (!(error instanceof HostUnreachable) || scope.disposed) {
        onWaiting(false)
        throw error
      }
      onWaiting(true)
      await pause(scope, wait)
    }
  }
}

function pause(scope: Scope, delay: number): Promise<void> {
  return new Promise((resolve) => {
    const wait = scope.child()
    const end = () => {
      wait.dispose()
      resolve()
    }
    wait.timeout(end, delay)
    if (typeof window !== 'undefined') wait.listen(window, 'online', end)
  })
}
