import type { AnnotationDocument } from '@tagwright/schema'
import type { SubmissionKind } from '../submission/submission.js'
import { taken } from '../submission/taken.js'

/** What the host is to be told about a document. */
export interface OutboxEntry {
  kind: SubmissionKind | 'withdraw'
  document: AnnotationDocument
}

/** Where an outbox keeps what the host has not confirmed, at once and for the next visit. */
export interface OutboxStorage {
  /** What was kept, of any shape: it is looked at before it is used. */
  read(): unknown
  /** Must have kept it when it returns; may throw, such as when the room is full. */
  write(entries: readonly OutboxEntry[]): void
}

/** What an outbox is made of. */
export interface OutboxOptions {
  /** Tells the host; it has it when the promise is kept. Called again with the same document id. */
  send(entry: OutboxEntry): unknown
  storage?: OutboxStorage | undefined
  /** Runs a callback after some milliseconds; returns its cancel. */
  schedule(callback: () => void, delay: number): () => void
  /** Told when something could not be kept or sent; it goes on trying. */
  onFailure?(error: unknown, entry: OutboxEntry | undefined): void
}

/** Sends documents at once, in the background, and keeps each until the host has confirmed it. */
export interface Outbox {
  /** What the host has not confirmed yet, oldest first. */
  entries(): readonly OutboxEntry[]
  /** How many of them failed and wait to be sent again. */
  failed(): number
  /** Keeps and sends; of one document only the last word counts. */
  add(entry: OutboxEntry): void
  /** Sends what waits now: what an earlier visit left, or what failed when the line is back. */
  flush(): void
  subscribe(listener: () => void): () => void
  dispose(): void
}

interface Item {
  entry: OutboxEntry
  sending: boolean
  tries: number
  cancel?: () => void
}

const firstDelay = 1000
const longestDelay = 60_000

/** Creates an outbox; what an earlier one left in the storage is sent by the first `flush`. */
export function createOutbox({ send, storage, schedule, onFailure }: OutboxOptions): Outbox {
  const items = new Map<string, Item>()
  const listeners = new Set<() => void>()
  let list: readonly OutboxEntry[] = []
  let disposed = false

  function changed(): void {
    list = Array.from(items.values(), ({ entry }) => entry)
    try {
      storage?.write(list)
    } catch (error) {
      onFailure?.(error, undefined)
    }
    for (const listener of listeners) listener()
  }

  async function deliver(item: Item): Promise<void> {
    if (item.sending || disposed) return
    item.cancel?.()
    item.sending = true
    const { entry } = item
    try {
      await taken(send(entry))
      item.sending = false
      item.tries = 0
      if (item.entry !== entry) return void deliver(item)
      if (disposed) return
      items.delete(entry.document.id)
    } catch (error) {
      item.sending = false
      item.tries += 1
      if (disposed) return
      onFailure?.(error, entry)
      // The last word is another one by now, and has not been tried.
      if (item.entry !== entry) return void deliver(item)
      const delay = Math.min(longestDelay, firstDelay * 2 ** (item.tries - 1))
      item.cancel = schedule(() => void deliver(item), delay)
    }
    changed()
  }

  function put(entry: OutboxEntry): Item {
    const { id } = entry.document
    const item = items.get(id) ?? { entry, sending: false, tries: 0 }
    item.entry = entry
    items.set(id, item)
    return item
  }

  const left = readEntries(storage)
  for (const entry of left) put(entry)
  list = left

  return {
    entries: () => list,
    failed: () => [...items.values()].filter(({ tries, sending }) => tries > 0 && !sending).length,
    add(entry) {
      const item = put(entry)
      // Kept before it is sent: whatever happens in between, it is not lost.
      changed()
      void deliver(item)
    },
    flush() {
      for (const item of items.values()) void deliver(item)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    dispose() {
      disposed = true
      for (const item of items.values()) item.cancel?.()
      listeners.clear()
    },
  }
}

const kinds: ReadonlySet<unknown> = new Set(['submit', 'skip', 'flag', 'withdraw'])

function readEntries(storage: OutboxStorage | undefined): OutboxEntry[] {
  let kept: unknown
  try {
    kept = storage?.read()
  } catch {
    return []
  }
  return Array.isArray(kept) ? kept.filter(isEntry) : []
}

function isEntry(value: unknown): value is OutboxEntry {
  const entry = value as Partial<OutboxEntry> | null
  if (typeof entry !== 'object' || entry === null || !kinds.has(entry.kind)) return false
  const { document } = entry
  return typeof document === 'object' && document !== null && typeof document.id === 'string'
}
