import type { AnnotationDocument } from '@tagwright/schema'
import type { OutboxEntry, OutboxStorage } from './outbox.js'

/** Where a queue keeps what the host does not have yet: answers on their way, and the one begun. */
export interface QueueStorage extends OutboxStorage {
  /** The answer that was begun and not submitted, of any shape. */
  readDraft(): unknown
  writeDraft(draft: AnnotationDocument | null): void
}

/** An answer that a tab began. */
interface TabDraft {
  tab: string
  draft: unknown
}

/** Most drafts that are kept, of tabs that were closed. */
const mostDrafts = 12

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const isTabDraft = (value: unknown): value is TabDraft =>
  isRecord(value) && typeof value.tab === 'string' && isRecord(value.draft)

/** The id of a kept answer's document; undefined for what is none. */
const idOf = (entry: unknown): unknown =>
  isRecord(entry) && isRecord(entry.document) ? entry.document.id : undefined

function readJson(name: string): unknown {
  try {
    return JSON.parse(globalThis.localStorage?.getItem(name) ?? 'null')
  } catch {
    return null
  }
}

function writeJson(name: string, list: readonly unknown[]): void {
  if (list.length === 0) globalThis.localStorage.removeItem(name)
  else globalThis.localStorage.setItem(name, JSON.stringify(list))
}

/** A name for this tab, the same after a reload. */
function tabName(key: string): string {
  try {
    const name = globalThis.sessionStorage.getItem(key) ?? crypto.randomUUID()
    globalThis.sessionStorage.setItem(key, name)
    return name
  } catch {
    return ''
  }
}

/**
 * Keeps a queue's unsent work in the browser's local storage under a key: written before a call
 * returns, so that a tab that is closed in the next moment loses nothing. Tabs under one key keep out
 * of each other's work: each takes away only what it put there, or found there when it began. Where
 * storage is refused, as in some frames of other sites, nothing is kept and `write` says so by throwing.
 */
export function browserStorage(key: string): QueueStorage {
  const draftKey = `${key}:draft`
  const own = new Set<unknown>()
  /** The document of the answer that was begun here, or is gone on with. */
  let begun: unknown
  const entries = (): unknown[] => {
    const kept = readJson(key)
    return Array.isArray(kept) ? kept : []
  }
  const drafts = (): TabDraft[] => {
    const kept = readJson(draftKey)
    return Array.isArray(kept) ? kept.filter(isTabDraft) : []
  }
  return {
    read() {
      const kept = entries()
      for (const entry of kept) own.add(idOf(entry))
      return kept
    },
    write(mine: readonly OutboxEntry[]) {
      for (const { document } of mine) own.add(document.id)
      writeJson(key, [...entries().filter((entry) => !own.has(idOf(entry))), ...mine])
    },
    readDraft() {
      const tab = tabName(draftKey)
      const kept = drafts()
      // A closed tab's work is taken up by the next.
      const draft = (kept.find((one) => one.tab === tab) ?? kept.at(-1))?.draft ?? null
      begun = isRecord(draft) ? draft.id : undefined
      return draft
    },
    writeDraft(draft) {
      const tab = tabName(draftKey)
      if (draft !== null) begun = draft.id
      const isOwn = (one: TabDraft) => one.tab === tab || idOf({ document: one.draft }) === begun
      const others = drafts().filter((one) => !isOwn(one))
      const next = draft === null ? others : [...others, { tab, draft }]
      writeJson(draftKey, next.slice(-mostDrafts))
    },
  }
}
