import type { Issue } from '@tagwright/schema'
import { coreIssues } from '../issues/core-issues.js'

/** Listeners that hear events in order, even when one of them causes the next. */
export interface Listeners<Event extends unknown[]> {
  add(listener: (...event: Event) => void): () => void
  call(...event: Event): void
  clear(): void
}

/** Makes listeners; one that throws is reported and the others still hear. */
export function createListeners<Event extends unknown[]>(
  report: (issue: Issue) => void,
): Listeners<Event> {
  const listeners = new Set<(...event: Event) => void>()
  const waiting: Event[] = []
  let calling = false
  return {
    add(listener) {
      // A function of its own, so that one listener added twice is called and ended twice.
      const own = (...event: Event): void => listener(...event)
      listeners.add(own)
      return () => listeners.delete(own)
    },
    call(...event) {
      waiting.push(event)
      if (calling) return
      calling = true
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        for (const listener of [...listeners]) {
          if (!listeners.has(listener)) continue
          try {
            listener(...next)
          } catch (error) {
            report(coreIssues.listenerFailed(error))
          }
        }
      }
      calling = false
    },
    clear: () => listeners.clear(),
  }
}
