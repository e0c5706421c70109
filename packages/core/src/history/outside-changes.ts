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

/**
 * Members changed outside (`annotations/a1/geometry`) and annotations added or removed outside, each
 * with the number of the last such transaction.
 */
export function createOutsideChanges(): OutsideChanges {
  const members = new Map<string, number>()
  const after = (key: string, since: number) => (members.get(key) ?? -1) > since
  return {
    note(transaction, sequence) {
      for (const patch of transaction.patches) members.set(keyOf(patch), sequence)
    },
    overrules(patch, since, drafter) {
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
    clear: () => members.clear(),
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
