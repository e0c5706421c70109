import type { AnnotationDocument } from '@tagwright/schema'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { browserStorage } from './browser-storage.js'
import type { OutboxEntry } from './outbox.js'

/** A storage of the browser's kind. */
function room(): Storage {
  const kept = new Map<string, string>()
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  } as unknown as Storage
}

let tabs: Storage[]
afterEach(() => vi.unstubAllGlobals())
beforeEach(() => {
  tabs = [room(), room(), room()]
  vi.stubGlobal('localStorage', room())
})

/** What a tab does; tabs share the local storage, and have their own for the session. */
function tab(number: number) {
  const inTab = <T>(act: () => T): T => {
    vi.stubGlobal('sessionStorage', tabs[number])
    return act()
  }
  const storage = browserStorage('q')
  return {
    read: () => inTab(storage.read),
    write: (...ids: string[]) => inTab(() => storage.write(ids.map(entry))),
    readDraft: () => inTab(storage.readDraft) as AnnotationDocument | null,
    writeDraft: (id: string | null) =>
      inTab(() => storage.writeDraft(id === null ? null : doc(id))),
  }
}
const doc = (id: string) => ({ id, taskId: `task of ${id}` }) as AnnotationDocument
const entry = (id: string): OutboxEntry => ({ kind: 'submit', document: doc(id) })
const ids = (kept: unknown) => (kept as OutboxEntry[]).map(({ document }) => document.id)

test('two tabs without a line keep both answers; each takes away its own', () => {
  const [one, two] = [tab(0), tab(1)]
  expect(one.read()).toEqual([])
  expect(two.read()).toEqual([])
  one.write('a')
  two.write('b')
  expect(ids(tab(2).read())).toEqual(['a', 'b'])
  one.write()
  expect(ids(tab(2).read())).toEqual(['b'])
  two.write('b', 'c')
  two.write()
  expect(localStorage.getItem('q')).toBeNull()
})

test('what a closed tab left is sent and taken away by the next', () => {
  tab(0).write('a')
  const next = tab(1)
  expect(ids(next.read())).toEqual(['a'])
  next.write()
  expect(tab(2).read()).toEqual([])
})

test('each tab has the answer that it began, also after a reload', () => {
  tab(0).writeDraft('a')
  tab(1).writeDraft('b')
  expect(tab(0).readDraft()?.id).toBe('a')
  tab(1).writeDraft(null)
  expect(tab(0).readDraft()?.id).toBe('a')
})

test('a closed tab’s answer is gone on with, and is gone once it is handed in', () => {
  tab(0).writeDraft('a')
  const next = tab(1)
  expect(next.readDraft()?.id).toBe('a')
  next.writeDraft('a')
  next.writeDraft(null)
  expect(tab(0).readDraft()).toBeNull()
  tab(0).writeDraft('c')
  const again = tab(2)
  again.readDraft()
  again.writeDraft(null)
  expect(localStorage.getItem('q:draft')).toBeNull()
})

test('what is no list of answers is none', () => {
  localStorage.setItem('q', '{"a":1}')
  localStorage.setItem('q:draft', '{"id":"x"}')
  expect([tab(0).read(), tab(0).readDraft()]).toEqual([[], null])
  localStorage.setItem('q', '[')
  tab(0).write('a')
  expect(ids(tab(1).read())).toEqual(['a'])
})
