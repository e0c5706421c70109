import type { Patch } from '../transaction/transaction.js'

/** Receives one change and what takes it back. */
export type RecordChange = (patch: Patch, inverse: Patch) => void

/** Records what differs between two objects, member by member (compared by identity). */
export function diffMembers(
  path: Patch['path'],
  before: object,
  after: object,
  record: RecordChange,
): void {
  const old = before as Record<string, unknown>
  const now = after as Record<string, unknown>
  for (const key of Object.keys(now)) {
    const at = [...path, key]
    if (!Object.hasOwn(old, key)) {
      record({ op: 'add', path: at, value: now[key] }, { op: 'remove', path: at })
    } else if (!Object.is(old[key], now[key])) {
      record(
        { op: 'replace', path: at, value: now[key] },
        { op: 'replace', path: at, value: old[key] },
      )
    }
  }
  for (const key of Object.keys(old)) {
    if (Object.hasOwn(now, key)) continue
    const at = [...path, key]
    record({ op: 'remove', path: at }, { op: 'add', path: at, value: old[key] })
  }
}

/**
 * Records what differs between two lists of things with ids: removals, then additions and moves that
 * bring the list into its new order, then members.
 */
export function diffList<T extends { id: string }>(
  name: string,
  before: readonly T[],
  after: readonly T[],
  record: RecordChange,
): void {
  const wanted = new Map(after.map((item) => [item.id, item]))
  const known = new Map(before.map((item) => [item.id, item]))
  const ids = before.map((item) => item.id)
  for (let index = ids.length - 1; index >= 0; index--) {
    const id = ids[index]!
    if (wanted.has(id)) continue
    ids.splice(index, 1)
    const path = [name, id]
    record({ op: 'remove', path }, { op: 'add', path, value: known.get(id), index })
  }
  after.forEach((item, index) => {
    const path = [name, item.id]
    const old = known.get(item.id)
    if (!old) {
      ids.splice(index, 0, item.id)
      record({ op: 'add', path, value: item, index }, { op: 'remove', path })
      return
    }
    if (ids[index] !== item.id) {
      const from = ids.indexOf(item.id)
      ids.splice(from, 1)
      ids.splice(index, 0, item.id)
      record({ op: 'replace', path, index }, { op: 'replace', path, index: from })
    }
    if (old !== item) diffMembers(path, old, item, record)
  })
}
