import type { Annotation } from '@tagwright/schema'
import { DocumentDrafter } from '../store/document-drafter.js'
import type { TransactionFilter } from '../store/task-store.js'

/** Members whose change is not an edit of what an annotation says. */
const remarks = new Set<string>(['review', 'comments', 'updatedAt', 'createdAt', 'origin'])

/**
 * Stamps what users and models change: times, who made an annotation first, that a person edited what
 * a model or an import brought in, and when a verdict was given.
 */
export const stampChanges: TransactionFilter = ({ meta, before, after, changes }, store) => {
  if (meta.origin !== 'user' && meta.origin !== 'model') return undefined
  const at = new Date(store.environment.now()).toISOString()
  const answered = Object.keys(after.responses).filter((key) => {
    const old = before.responses[key]
    const now = after.responses[key]!
    return now !== old && now.updatedAt === old?.updatedAt
  })
  if (changes.added.length + changes.updated.length + answered.length === 0) return undefined
  return {
    extend(draft) {
      const stamp = (added: Annotation) => stampAdded(added, at, meta.origin === 'user')
      const isStamped = draft instanceof DocumentDrafter && draft.replaceAdded(stamp)
      for (const id of isStamped ? [] : changes.added) {
        const added = after.annotations.get(id)!
        const stamped = stamp(added)
        if (stamped !== added) draft.updateAnnotation(id, () => stamped)
      }
      for (const id of changes.updated) {
        const old = before.annotations.get(id)!
        const now = after.annotations.get(id)!
        draft.updateAnnotation(id, () => stampUpdated(old, now, at, meta.origin === 'user'))
      }
      for (const key of answered) draft.responses[key]!.updatedAt = at
    },
  }
}

function stampAdded(added: Annotation, at: string, byUser: boolean): Annotation {
  const origin = added.origin ?? (byUser ? { kind: 'human' as const } : undefined)
  if (added.createdAt && added.updatedAt && added.origin === origin) return added
  const createdAt = added.createdAt ?? at
  return { ...added, createdAt, updatedAt: added.updatedAt ?? createdAt, ...(origin && { origin }) }
}

function stampUpdated(old: Annotation, now: Annotation, at: string, byUser: boolean): Annotation {
  const stamped = { ...now }
  if (now.updatedAt === old.updatedAt) stamped.updatedAt = at
  const { origin, review } = now
  if (byUser && origin && origin.kind !== 'human' && !origin.edited && saysOther(old, now)) {
    stamped.origin = { ...origin, edited: true }
  }
  if (review && review.verdict !== old.review?.verdict && review.at === old.review?.at) {
    stamped.review = { ...review, at }
  }
  return stamped
}

function saysOther(old: Annotation, now: Annotation): boolean {
  const members = new Set([...Object.keys(old), ...Object.keys(now)]) as Set<keyof Annotation>
  for (const member of members) {
    if (!remarks.has(member) && old[member] !== now[member]) return true
  }
  return false
}
