import { estimateWords } from '@tagwright/core'
import type { Annotation, Word } from '@tagwright/schema'
import type { PlacedSegment } from '../segments/segment-index.js'

/** Segments that follow each other and are of one speaker on one tier. */
export interface Paragraph {
  readonly speaker: string | undefined
  readonly tier: string
  readonly segments: readonly PlacedSegment[]
}

/** Segments in one paragraph at most, so that a monologue of hours is not one piece. */
const most = 12
/** Seconds of a pause that begins a new paragraph. */
const pause = 4

/** Puts segments, in the order of time, together as flowing text. */
export function paragraphsOf(
  segments: Iterable<PlacedSegment>,
  annotationOf: (id: string) => Annotation | undefined,
): Paragraph[] {
  const result: { speaker: string | undefined; tier: string; segments: PlacedSegment[] }[] = []
  for (const segment of segments) {
    const annotation = annotationOf(segment.id)
    if (!annotation || annotation.review?.verdict === 'rejected') continue
    const { speaker } = annotation
    const last = result.at(-1)
    const before = last?.segments.at(-1)
    const goesOn =
      last &&
      before &&
      last.speaker === speaker &&
      last.tier === segment.tier &&
      last.segments.length < most &&
      segment.start - before.end < pause
    if (goesOn) last.segments.push(segment)
    else result.push({ speaker, tier: segment.tier, segments: [segment] })
  }
  return result
}

/** The words of a segment as its text has them; times are shared out where nobody measured them. */
export function wordsOf({ text = '', words }: Annotation, span: PlacedSegment): readonly Word[] {
  return words && words.length > 0 ? words : estimateWords(text, span)
}

/** The place of the paragraph that is heard at a time: the last that has begun; -1 before the first. */
export function paragraphAt(paragraphs: readonly Paragraph[], time: number): number {
  let [low, high] = [0, paragraphs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((paragraphs[middle]?.segments[0]?.start ?? 0) <= time) low = middle + 1
    else high = middle
  }
  return low - 1
}
