import type { Annotation } from '@tagwright/schema'

/**
 * How sure a model was of the least sure part of a segment, when that is under a threshold; null when
 * nothing in it is doubtful: people made it, somebody judged it, or the model was sure enough.
 * @param threshold in [0, 1]
 */
export function doubtOf({ origin, review, words }: Annotation, threshold: number): number | null {
  if (!origin || origin.kind === 'human' || review) return null
  let least = origin.score ?? 1
  for (const { confidence } of words ?? [])
    if (confidence !== undefined && confidence < least) least = confidence
  return least < threshold ? least : null
}
