import type { Label, Skeleton } from '@tagwright/schema'
import { createIdMaker } from '../convert/ids.js'
import { isRecord } from '../convert/numbers.js'
import { type CocoCategory, cocoExtension } from './coco-types.js'

/** The labels of a file and how to find them by category id. */
export interface CategoryLabels {
  labels: Label[]
  byId: Map<number | string, Label>
}

/** Turns categories into labels; what labels have no place for rides in their extensions. */
export function readCategories(categories: readonly CocoCategory[]): CategoryLabels {
  const makeId = createIdMaker()
  const byId = new Map<number | string, Label>()
  const labels: Label[] = []
  for (const category of categories) {
    const { name, keypoints, skeleton, ...rest } = category
    // Without names there is no skeleton to state: its members ride along as they are.
    const kept = keypoints?.length
      ? rest
      : { ...rest, ...(keypoints && { keypoints }), ...(skeleton && { skeleton }) }
    const label: Label = {
      id: makeId(name ?? String(category.id)),
      name: name ?? String(category.id),
      extensions: { [cocoExtension]: kept },
    }
    if (keypoints?.length) label.skeleton = readSkeleton(keypoints, skeleton)
    labels.push(label)
    byId.set(category.id, label)
  }
  return { labels, byId }
}

function readSkeleton(points: string[], edges: unknown): Skeleton {
  const read: [string, string][] = []
  // COCO counts keypoints from 1 in `skeleton`.
  for (const edge of Array.isArray(edges) ? edges : []) {
    const from = points[edge?.[0] - 1]
    const to = points[edge?.[1] - 1]
    if (from !== undefined && to !== undefined) read.push([from, to])
  }
  return { points: [...points], edges: read }
}

/** Turns labels back into categories, with their old ids where they had one. */
export function writeCategories(
  labels: readonly Label[],
  nameOf: (label: Label) => string,
): Map<string, CocoCategory> {
  const used = new Set<number | string>()
  const olds = labels.map((label) => {
    const old = label.extensions?.[cocoExtension]
    return isRecord(old) ? old : {}
  })
  for (const old of olds)
    if (typeof old.id === 'number' || typeof old.id === 'string') used.add(old.id)
  let next = 1
  const byLabel = new Map<string, CocoCategory>()
  labels.forEach((label, i) => {
    const { id: oldId, ...rest } = olds[i]!
    let id = typeof oldId === 'number' || typeof oldId === 'string' ? oldId : undefined
    if (id === undefined) {
      while (used.has(next)) next++
      used.add(next)
      id = next
    }
    const category: CocoCategory = { id, name: nameOf(label), supercategory: '', ...rest }
    if (label.skeleton) {
      const { points, edges } = label.skeleton
      category.keypoints = points
      category.skeleton = edges.map(([a, b]) => [points.indexOf(a) + 1, points.indexOf(b) + 1])
    }
    byLabel.set(label.id, category)
  })
  return byLabel
}
