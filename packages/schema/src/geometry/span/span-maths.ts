import type { SpanGeometry } from './span.js'

/** A stretch of time in seconds, half-open [start, end). */
export interface TimeSpan {
  start: number
  end: number
}

/** Times closer than this, in seconds, are the same. */
export const timeTolerance = 1e-6

/** Whether two times in seconds are the same at one microsecond. */
export function isSameTime(a: number, b: number): boolean {
  return Math.abs(a - b) < timeTolerance
}

/** A time in seconds as our own editing writes it, with six decimals. */
export function roundTime(seconds: number): number {
  return Math.round(seconds * 1e6) / 1e6
}

/** Length in seconds. */
export function spanDuration({ start, end }: TimeSpan): number {
  return end - start
}

/** Whether a time lies in [start, end). */
export function spanContains({ start, end }: TimeSpan, time: number): boolean {
  return time >= start && time < end
}

/** The seconds that two spans share. */
export function spanOverlap(a: TimeSpan, b: TimeSpan): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

/** Intersection over union of two spans in time, in [0, 1]. */
export function spanIou(a: TimeSpan, b: TimeSpan): number {
  const shared = spanOverlap(a, b)
  const all = spanDuration(a) + spanDuration(b) - shared
  return all > 0 ? shared / all : 0
}

/** A span moved by seconds. */
export function translateSpan(span: SpanGeometry, seconds: number): SpanGeometry {
  return { ...span, start: span.start + seconds, end: span.end + seconds }
}

/** A span cut to a window; one that lies wholly outside is moved to its nearer edge. */
export function clampSpan(span: SpanGeometry, window: TimeSpan): SpanGeometry {
  const start = Math.max(span.start, window.start)
  const end = Math.min(span.end, window.end)
  if (end > start) return start === span.start && end === span.end ? span : { ...span, start, end }
  const length = Math.min(spanDuration(span), spanDuration(window))
  return span.end <= window.start
    ? { ...span, start: window.start, end: window.start + length }
    : { ...span, start: window.end - length, end: window.end }
}
