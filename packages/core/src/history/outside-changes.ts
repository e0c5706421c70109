import type { Relation } from '@tagwright/schema'
import type { DocumentDrafter } from '../store/document-drafter.js'
import type { Patch, Transaction } from '../transaction/transaction.js'

/** Remembers what was changed beside the undo stack, so that old steps do not overwrite it. */
export interface OutsideChanges {
  note(transaction: Transaction, sequence: number): void
  /** Whether a patch of a step up to `since` must give way. */
  overrules(patch: Patch, since: number, drafter: DocumentDrafter): boolean
  clear(): void
}

/** Additions in one transaction from which it is looked into later. */
const many = 100

/**
 * Members changed outside (`annotations/a1/geometry`) and annotations added or removed outside, each
 * with the number of the last such transaction.
 */
export function createOutsideChanges(): OutsideChanges {
  const members = new Map<string, number>()
  /** Large ones, looked into when a step is replayed: many never are. */
  let large: { transaction: Transaction; sequence: number }[] = []
  const read = ({ patches }: Transaction, sequence: number) => {
    for (const patch of patches) {
      const key = keyOf(patch)
      members.set(key, Math.max(sequence, members.get(key) ?? -1))
    }
  }
  const after = (key: string, since: number) => (members.get(key) ?? -1) > since
  return {
    note(transaction, sequence) {
      if (transaction.changes.added.length > many) large.push({ transaction, sequence })
      else read(transaction, sequence)
    },
    overrules(patch, since, drafter) {
      for (const each of large) read(each.transaction, each.sequence)
      large = []
      if (members.size === 0) return false
      if (after(keyOf(patch), since)) return true
      const [section, id] = patch.path
      if (isList(section) && patch.path.length > 2) return after(`${section}/${id}`, since)
      if (section !== 'relations' || patch.op !== 'add') return false
      const { from, to } = patch.value as Relation
      const lost = (end: string) =>
        !drafter.getAnnotation(end) && after(`annotations/${end}`, since)
      return lost(from) || lost(to)
    },
    clear() {
      large = []
      members.clear()
    },
  }
}

/** A list's things by id and member or place, everything else by its first members. */
function keyOf({ path, op, index }: Patch): string {
  // Whole things come and go by the thousand: no list is made for them.
  if (path.length === 2 && op !== 'replace') return `${path[0]}/${path[1]}`
  const key = path.slice(0, isList(path[0]) ? 3 : 2).join('/')
  return op === 'replace' && index !== undefined ? `${key}#order` : key
}

function isList(section: Patch['path'][number] | undefined): boolean {
  return section === 'annotations' || section === 'relations'
}
