import type { AnnotationDocument } from '@tagwright/schema'
import type { OutboxEntry, OutboxStorage } from './outbox.js'

/** Where a queue keeps what the host does not have yet: answers on their way, and the one begun. */
export interface QueueStorage extends OutboxStorage {
  /** The answer that was begun and not submitted, of any shape. */
  readDraft(): unknown
  writeDraft(draft: AnnotationDocument | null): void
}

/**
 * Keeps a queue's unsent work in the browser's local storage under a key: written before a call
 * returns, so that a tab that is closed in the next moment loses nothing. Where storage is refused,
 * as in some frames of other sites, nothing is kept and `write` says so by throwing.
 */
export function browserStorage(key: string): QueueStorage {
  const draftKey = `${key}:draft`
  const read = (name: string): unknown => {
    try {
      return JSON.parse(globalThis.localStorage?.getItem(name) ?? 'null')
    } catch {
      return null
    }
  }
  const write = (name: string, value: unknown, empty: boolean) => {
    if (empty) globalThis.localStorage.removeItem(name)
    else globalThis.localStorage.setItem(name, JSON.stringify(value))
  }
  return {
    read: () => read(key),
    write: (entries: readonly OutboxEntry[]) => write(key, entries, entries.length === 0),
    readDraft: () => read(draftKey),
    writeDraft: (draft) => write(draftKey, draft, draft === null),
  }
}
