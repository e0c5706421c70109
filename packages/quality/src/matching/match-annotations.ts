import type { Annotation } from '@tagwright/schema'
import { geometryIou } from '../overlap/geometry-iou.js'
import { createFinder } from './finder.js'
import { maximumWeightMatching, type WeightedPair } from './maximum-weight-matching.js'

/** How annotations are matched. */
export interface MatchOptions {
  /**
   * `iou` pairs what overlaps so that the sum of all overlaps is greatest; `id` pairs equal ids.
   * @default 'iou'
   */
  by?: 'iou' | 'id'
  /** The least intersection over union of a pair, in (0, 1]. @default 0.5 */
  threshold?: number
  /** `same` pairs only annotations whose first labels are equal. @default 'any' */
  labels?: 'any' | 'same'
  /** A further condition on pairs, such as the same tier. */
  mayMatch?(a: Annotation, b: Annotation): boolean
  /**
   * Counterparts that are kept for one annotation, those of the greatest overlap; only where more
   * than this many overlap one may the result be less than the best. @default 256
   */
  candidates?: number
}

/** Two annotations that mean the same thing, by their places in the lists. */
export interface MatchedPair {
  a: number
  b: number
  /** Intersection over union in [0, 1]; matched by id, 0 when one has no geometry. */
  iou: number
}

/** What a matching found; places are indices into the lists that were given. */
export interface AnnotationMatching {
  /** In the order of the first list. */
  pairs: MatchedPair[]
  onlyA: number[]
  onlyB: number[]
  /** False when an annotation had more counterparts than `candidates`. */
  exact: boolean
}

/**
 * Matches two lists of annotations of the same medium, one to one. By overlap, the matching is the
 * best there is (maximum-weight bipartite matching), found by a spatial index and without
 * comparing all with all. Annotations of different `media` never match; where one of them names
 * none, they may.
 *
 * @throws RangeError when `threshold` is not in (0, 1].
 */
export function matchAnnotations(
  a: readonly Annotation[],
  b: readonly Annotation[],
  options: MatchOptions = {},
): AnnotationMatching {
  const { by = 'iou', threshold = 0.5 } = options
  if (!(threshold > 0 && threshold <= 1)) {
    throw new RangeError(`The threshold must be above 0 and at most 1, but is ${threshold}.`)
  }
  const found = by === 'id' ? pairsById(a, b) : pairsByOverlap(a, b, { ...options, threshold })
  const takenA = new Set(found.pairs.map((pair) => pair.a))
  const takenB = new Set(found.pairs.map((pair) => pair.b))
  return {
    ...found,
    onlyA: [...a.keys()].filter((i) => !takenA.has(i)),
    onlyB: [...b.keys()].filter((i) => !takenB.has(i)),
  }
}

type Found = Pick<AnnotationMatching, 'pairs' | 'exact'>

function pairsById(a: readonly Annotation[], b: readonly Annotation[]): Found {
  const places = new Map(b.map(({ id }, i) => [id, i]))
  const pairs: MatchedPair[] = []
  for (const [i, { id, geometry }] of a.entries()) {
    const place = places.get(id)
    if (place === undefined) continue
    places.delete(id)
    const other = b[place]!.geometry
    pairs.push({ a: i, b: place, iou: geometry && other ? geometryIou(geometry, other) : 0 })
  }
  return { pairs, exact: true }
}

function pairsByOverlap(
  a: readonly Annotation[],
  b: readonly Annotation[],
  options: MatchOptions & { threshold: number },
): Found {
  const { threshold, candidates = 256 } = options
  const find = createFinder(b)
  const pairs: WeightedPair[] = []
  let exact = true
  for (const [i, annotation] of a.entries()) {
    if (!annotation.geometry) continue
    const own: WeightedPair[] = []
    for (const j of find(annotation.geometry)) {
      const other = b[j]!
      if (!isAllowed(annotation, other, options)) continue
      const weight = geometryIou(annotation.geometry, other.geometry!)
      if (weight >= threshold) own.push({ a: i, b: j, weight })
    }
    if (own.length > candidates) {
      exact = false
      own.sort((p, q) => q.weight - p.weight || nearer(p, q))
      own.length = candidates
    }
    pairs.push(...own)
  }
  const best = maximumWeightMatching(pairs)
  return { pairs: best.map((pair) => ({ a: pair.a, b: pair.b, iou: pair.weight })), exact }
}

/** Of equals, those at a like place in the other list come first, so that a crowd spreads out. */
const nearer = (p: WeightedPair, q: WeightedPair): number =>
  Math.abs(p.a - p.b) - Math.abs(q.a - q.b)

function isAllowed(a: Annotation, b: Annotation, { labels, mayMatch }: MatchOptions): boolean {
  if (a.media !== undefined && b.media !== undefined && a.media !== b.media) return false
  if (labels === 'same' && a.labels?.[0] !== b.labels?.[0]) return false
  return mayMatch?.(a, b) ?? true
}
