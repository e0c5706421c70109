import { useScopedEffect } from '@tagwright/react'
import { useEffect, useRef, useState } from 'react'
import { createOutbox, type Outbox, type OutboxOptions } from './outbox.js'

const none = { waiting: 0, failed: 0 }

/** An outbox of a mounted queue, and how many documents the host has not confirmed. */
export interface OutboxHandle {
  /** Null on a server, and until the page is there. */
  readonly outbox: Outbox | null
  readonly waiting: number
  /** How many of them failed and are tried again. */
  readonly failed: number
}

/** Opens an outbox while mounted; what an earlier visit left is sent, and what failed when the line is back. */
export function useOutbox(
  options: Pick<OutboxOptions, 'send' | 'storage' | 'onFailure'>,
): OutboxHandle {
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })
  const [outbox, setOutbox] = useState<Outbox | null>(null)
  const [counts, setCounts] = useState(none)
  const { storage } = options
  useScopedEffect(
    (scope) => {
      const box = createOutbox({
        send: (entry) => latest.current.send(entry),
        storage,
        schedule: (callback, delay) => scope.timeout(callback, delay),
        onFailure: (error, entry) => latest.current.onFailure?.(error, entry),
      })
      scope.add(() => box.dispose())
      const count = () => setCounts({ waiting: box.entries().length, failed: box.failed() })
      box.subscribe(count)
      scope.listen(window, 'online', () => box.flush())
      // A page that is mounted twice in a row sends once.
      scope.timeout(() => box.flush(), 0)
      setOutbox(box)
      count()
    },
    [storage],
  )
  return { outbox, ...counts }
}
