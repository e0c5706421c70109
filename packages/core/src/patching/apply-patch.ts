import type { Annotation, Relation, Response } from '@tagwright/schema'
import type { DocumentDrafter } from '../store/document-drafter.js'
import type { Patch } from '../transaction/transaction.js'
import { applyAtPath } from './apply-at-path.js'

/** Applies one patch to a document being drafted; false, changing nothing, when its target is gone. */
export function applyPatch(drafter: DocumentDrafter, patch: Patch): boolean {
  const [section, id] = patch.path
  if (section === 'annotations') return applyToAnnotation(drafter, patch, String(id))
  if (section === 'relations') return applyToRelation(drafter, patch, String(id))
  if (section === 'responses') {
    const applied = applyAtPath(
      drafter.currentResponses,
      patch.path.slice(1),
      patch.op,
      patch.value,
    )
    if (applied) drafter.responses = applied.value as Record<string, Response>
    return applied !== undefined
  }
  const applied = applyAtPath(drafter.currentHead, patch.path, patch.op, patch.value)
  if (applied) drafter.head = applied.value as DocumentDrafter['head']
  return applied !== undefined
}

function applyToAnnotation(drafter: DocumentDrafter, patch: Patch, id: string): boolean {
  const current = drafter.getAnnotation(id)
  if (patch.path.length === 2) {
    if (patch.op === 'add') {
      if (current) return false
      drafter.addAnnotation(patch.value as Annotation, patch.index)
    } else {
      if (!current) return false
      if (patch.op === 'remove') drafter.removeAnnotation(id)
      else if (patch.index !== undefined) drafter.moveAnnotation(id, patch.index)
      else drafter.updateAnnotation(id, () => patch.value as Annotation)
    }
    return true
  }
  if (!current || patch.path[2] === 'id') return false
  const applied = applyAtPath(current, patch.path.slice(2), patch.op, patch.value)
  if (!applied) return false
  drafter.record(patch, { ...applied.inverse, path: patch.path })
  drafter.setAnnotation(applied.value as Annotation)
  return true
}

function applyToRelation(drafter: DocumentDrafter, patch: Patch, id: string): boolean {
  const relations = drafter.currentRelations
  const at = relations.findIndex((relation) => relation.id === id)
  const next = relations.slice()
  if (patch.path.length === 2 && patch.op === 'add') {
    if (at >= 0) return false
    next.splice(patch.index ?? next.length, 0, patch.value as Relation)
  } else if (at < 0) return false
  else if (patch.path.length > 2) {
    const applied = applyAtPath(relations[at], patch.path.slice(2), patch.op, patch.value)
    if (!applied) return false
    next[at] = applied.value as Relation
  } else if (patch.op === 'remove') next.splice(at, 1)
  else if (patch.index === undefined) next[at] = patch.value as Relation
  else next.splice(patch.index, 0, ...next.splice(at, 1))
  drafter.relations = next
  return true
}
