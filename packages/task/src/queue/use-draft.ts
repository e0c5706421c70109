import { type DocumentChange, useScope } from '@tagwright/react'
import { useMemo, useRef } from 'react'
import type { QueueStorage } from './browser-storage.js'

/** Keeps the answer that was begun, soon after each change and at once when the page goes. */
export interface DraftKeeper {
  keep(change: DocumentChange): void
  /** It was handed in: there is none. */
  drop(): void
}

/** Milliseconds after a change. */
const delay = 250

/** A keeper of drafts in a queue's storage; without one it keeps nothing. */
export function useDraft(
  storage: QueueStorage | undefined,
  onFailure: (error: unknown) => void,
): DraftKeeper {
  const scope = useScope()
  const fail = useRef(onFailure)
  fail.current = onFailure
  return useMemo(() => {
    let pending: DocumentChange | null = null
    let cancel: (() => void) | null = null
    let listening = false
    const write = () => {
      cancel?.()
      cancel = null
      const change = pending
      pending = null
      if (!change) return
      try {
        storage?.writeDraft(change.getDocument())
      } catch (error) {
        fail.current(error)
      }
    }
    return {
      keep(change) {
        if (!storage || scope.disposed) return
        pending = change
        if (!listening) {
          listening = true
          scope.listen(window, 'pagehide', write)
          scope.add(write)
        }
        cancel ??= scope.timeout(write, delay)
      },
      drop() {
        pending = null
        write()
        try {
          storage?.writeDraft(null)
        } catch (error) {
          fail.current(error)
        }
      },
    }
  }, [storage, scope])
}
