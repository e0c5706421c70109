import { matchAnnotations } from '@tagwright/quality'
import type { Annotation } from '@tagwright/schema'

/** Another answer to the same task, such as another annotator's or a model's. */
export interface ComparedAnswer {
  /** Who made it, as shown. */
  name: string
  annotations: readonly Annotation[]
}

/** How two annotations, or one without a counterpart, stand to each other. */
export type Difference =
  | { kind: 'same'; own: Annotation; other: Annotation; iou: number }
  | { kind: 'label'; own: Annotation; other: Annotation; iou: number }
  | { kind: 'own'; own: Annotation }
  | { kind: 'other'; other: Annotation }

const isJudged = ({ geometry, review }: Annotation) => geometry && review?.verdict !== 'rejected'

/** Labels without regard to their order. */
const labelsOf = ({ labels = [] }: Annotation) => [...labels].sort().join('\n')

/**
 * Compares one answer's annotations of a picture with another's: pairs by greatest overlap, at
 * least `threshold`; what is rejected does not count.
 */
export function compareAnswers(
  own: readonly Annotation[],
  other: readonly Annotation[],
  threshold: number,
): Difference[] {
  const a = own.filter(isJudged)
  const b = other.filter(isJudged)
  const { pairs, onlyA, onlyB } = matchAnnotations(a, b, { threshold })
  return [
    ...pairs.map((pair): Difference => {
      const [mine, theirs] = [a[pair.a]!, b[pair.b]!]
      const kind = labelsOf(mine) === labelsOf(theirs) ? 'same' : 'label'
      return { kind, own: mine, other: theirs, iou: pair.iou }
    }),
    ...onlyA.map((i): Difference => ({ kind: 'own', own: a[i]! })),
    ...onlyB.map((i): Difference => ({ kind: 'other', other: b[i]! })),
  ]
}

/** What of another answer belongs to a widget and its picture. */
export function annotationsFor(
  { annotations }: ComparedAnswer,
  widget: string,
  media: string,
): Annotation[] {
  return annotations.filter(
    (annotation) =>
      annotation.widget === widget &&
      (annotation.media === undefined || annotation.media === media),
  )
}
