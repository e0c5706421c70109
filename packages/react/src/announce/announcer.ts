/** Speaks to screen readers through the provider's one live region. */
export interface Announcer {
  /** Queues a message; `assertive` interrupts what is being read. */
  say(message: string, politeness?: 'polite' | 'assertive'): void
  subscribe(listener: () => void): () => void
  /** What the live region holds now; a new object for every message. */
  current(): Announcement | null
}

/** One message of the live region; the count tells repeats apart. */
export interface Announcement {
  message: string
  politeness: 'polite' | 'assertive'
  count: number
}

/** Creates an announcer without messages. */
export function createAnnouncer(): Announcer {
  const listeners = new Set<() => void>()
  let current: Announcement | null = null
  return {
    say(message, politeness = 'polite') {
      if (!message) return
      current = { message, politeness, count: (current?.count ?? 0) + 1 }
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    current: () => current,
  }
}
