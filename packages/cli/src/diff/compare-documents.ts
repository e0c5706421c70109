import { type MatchOptions, matchAnnotations } from '@tagwright/quality'
import type { Annotation, AnnotationDocument, Relation } from '@tagwright/schema'
import { type ComparedMember, differingMembers, isSame } from './compare-annotations.js'

/** How an annotation is told of. */
export interface AnnotationNote {
  id: string
  labels: string[]
  geometry: string
}

/** One annotation that is in both documents, but not the same. */
export interface ChangedAnnotation {
  a: AnnotationNote
  b: AnnotationNote
  iou: number
  members: ComparedMember[]
}

/** What is different between two documents. */
export interface DocumentDifference {
  a: string
  b: string
  removed: AnnotationNote[]
  added: AnnotationNote[]
  changed: ChangedAnnotation[]
  /** How many annotations are the same. */
  same: number
  /** Paths of responses that differ. */
  responses: string[]
  relations: { removed: number; added: number }
  /** False when a crowd on one spot was matched approximately. */
  exact: boolean
}

/** Compares two documents about the same thing. */
export function compareDocuments(
  a: AnnotationDocument,
  b: AnnotationDocument,
  options: MatchOptions,
): DocumentDifference {
  const media = mediaNames(a, b)
  const others = b.annotations.map((one) =>
    one.media === undefined ? one : { ...one, media: media.get(one.media) ?? one.media },
  )
  const { pairs, onlyA, onlyB, exact } = matchAnnotations(a.annotations, others, options)
  const changed: ChangedAnnotation[] = []
  for (const pair of pairs) {
    const [first, second] = [a.annotations[pair.a]!, others[pair.b]!]
    const members = differingMembers(first, second)
    if (members.length === 0) continue
    changed.push({ a: noteOf(first), b: noteOf(second), iou: pair.iou, members })
  }
  const ids = new Map(pairs.map((pair) => [others[pair.b]!.id, a.annotations[pair.a]!.id]))
  return {
    a: a.id,
    b: b.id,
    removed: onlyA.map((at) => noteOf(a.annotations[at]!)),
    added: onlyB.map((at) => noteOf(others[at]!)),
    changed,
    same: pairs.length - changed.length,
    responses: differingResponses(a, b),
    relations: compareRelations(a.relations, b.relations, ids),
    exact,
  }
}

/** Whether nothing is different. */
export function isUnchanged(difference: DocumentDifference): boolean {
  const { removed, added, changed, responses, relations } = difference
  const lists = [removed, added, changed, responses]
  return lists.every((list) => list.length === 0) && relations.removed + relations.added === 0
}

/** Ids of the second document's media to those of the first that are the same. */
function mediaNames(a: AnnotationDocument, b: AnnotationDocument): Map<string, string> {
  const names = new Map<string, string>()
  for (const [at, medium] of b.media.entries()) {
    const same =
      a.media.find(({ id }) => id === medium.id) ??
      a.media.find(({ fileName }) => fileName !== undefined && fileName === medium.fileName) ??
      (a.media.length === b.media.length ? a.media[at] : undefined)
    if (same) names.set(medium.id, same.id)
  }
  return names
}

const noteOf = ({ id, labels = [], geometry }: Annotation): AnnotationNote => ({
  id,
  labels,
  geometry: geometry?.type ?? 'none',
})

function differingResponses(a: AnnotationDocument, b: AnnotationDocument): string[] {
  const paths = new Set([...Object.keys(a.responses), ...Object.keys(b.responses)])
  return [...paths].filter((path) => {
    const [first, second] = [a.responses[path], b.responses[path]]
    if (!first || !second || first.state !== second.state) return true
    return !isSame('value' in first && first.value, 'value' in second && second.value)
  })
}

function compareRelations(
  a: readonly Relation[],
  b: readonly Relation[],
  ids: ReadonlyMap<string, string>,
): { removed: number; added: number } {
  const keyOf = ({ type, from, to }: Relation) => JSON.stringify([type, from, to])
  const left = new Map<string, number>()
  for (const relation of a) left.set(keyOf(relation), (left.get(keyOf(relation)) ?? 0) + 1)
  let added = 0
  for (const relation of b) {
    const { type, from, to } = relation
    const key = JSON.stringify([type, ids.get(from) ?? from, ids.get(to) ?? to])
    const count = left.get(key) ?? 0
    if (count > 0) left.set(key, count - 1)
    else added += 1
  }
  return { removed: [...left.values()].reduce((sum, count) => sum + count, 0), added }
}
