import type { Annotation, InstantGeometry, SpanGeometry } from '@tagwright/schema'

/** An annotation with its time; `start` equals `end` for an instant. */
export interface Segment {
  annotation: Annotation
  start: number
  end: number
  isInstant: boolean
}

/** The time of an annotation, when it has one. */
export function segmentOf(annotation: Annotation): Segment | undefined {
  const { geometry } = annotation
  if (geometry?.type === 'span') {
    const { start, end } = geometry as SpanGeometry
    return { annotation, start, end, isInstant: false }
  }
  if (geometry?.type === 'instant') {
    const { time } = geometry as InstantGeometry
    return { annotation, start: time, end: time, isInstant: true }
  }
  return undefined
}

/** Segments by start, then by end; what is equal stays as it was. */
export function sortSegments<T extends { start: number; end: number }>(segments: T[]): T[] {
  return segments.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** Whether a list is in the order that {@link sortSegments} gives. */
export function isSorted(segments: readonly { start: number; end: number }[]): boolean {
  for (let i = 1; i < segments.length; i++) {
    const a = segments[i - 1]!
    const b = segments[i]!
    if (b.start < a.start || (b.start === a.start && b.end < a.end)) return false
  }
  return true
}
