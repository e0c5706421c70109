import type { Annotation, SpanGeometry } from '@tagwright/schema'

/** A stretch of time in seconds, half-open. */
export interface Span {
  start: number
  end: number
}

/** Times closer than this, in seconds, are the same. */
export const sameTime = 1e-6

/** The span of a segment, or undefined when the annotation has none. */
export function spanOf({ geometry }: Annotation): Span | undefined {
  if (geometry?.type !== 'span') return undefined
  const { start, end } = geometry as SpanGeometry
  return Number.isFinite(start) && Number.isFinite(end) ? { start, end } : undefined
}

/** The segment with other times; its words and events move or are cut with it as they lie. */
export function withSpan(segment: Annotation, { start, end }: Span): Annotation {
  const geometry = { ...(segment.geometry as SpanGeometry), start: toTime(start), end: toTime(end) }
  return { ...segment, geometry }
}

/** Seconds as editing writes them: six decimals. */
export function toTime(seconds: number): number {
  return Math.round(seconds * 1e6) / 1e6
}

/** A value between two limits; the lower one when they cross. */
export function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high))
}
