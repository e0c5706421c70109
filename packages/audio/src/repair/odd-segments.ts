import { applySegmentEdit, type TaskStore } from '@tagwright/core'
import type { Annotation, Issue, SpanGeometry } from '@tagwright/schema'

/** What is odd about a segment, by the code of its issue. */
export type OddKind = 'reversed' | 'before-start' | 'past-end' | 'beyond-end' | 'no-time'

/** A segment that cannot be right as it is. */
export interface OddSegment {
  readonly annotation: Annotation
  readonly kind: OddKind
}

const codes: Readonly<Record<OddKind, readonly [code: string, message: string]>> = {
  reversed: ['TW-AUDIO-001', 'The segment ends before it starts.'],
  'past-end': ['TW-AUDIO-002', 'The segment ends after the sound.'],
  'beyond-end': ['TW-AUDIO-003', 'The segment lies after the end of the sound.'],
  'no-time': ['TW-AUDIO-004', 'The segment has no place in time.'],
  'before-start': ['TW-AUDIO-006', 'The segment starts before the sound.'],
}

/** Seconds by which a segment may go beyond the end: containers are not exact. */
const tolerance = 0.05

/**
 * The odd segments of a widget, in the order of the document.
 * @param duration seconds of the medium; 0 when nobody knows it
 */
export function oddSegments(store: TaskStore, widget: string, duration: number): OddSegment[] {
  const { annotations } = store.getState().document
  const odd: OddSegment[] = []
  for (const id of annotations.ofWidget(widget)) {
    const annotation = annotations.get(id)
    const kind = annotation && kindOf(annotation, duration)
    if (kind) odd.push({ annotation, kind })
  }
  return odd
}

/** What is odd about an annotation's place in time; undefined when nothing is. */
export function kindOf({ geometry }: Annotation, duration: number): OddKind | undefined {
  if (geometry?.type === 'instant') {
    const { time } = geometry as { time: unknown }
    if (!isTime(time) || time < 0) return 'no-time'
    return duration > 0 && time > duration + tolerance ? 'beyond-end' : undefined
  }
  if (geometry?.type !== 'span') return undefined
  const { start, end } = geometry as { start: unknown; end: unknown }
  if (!isTime(start) || !isTime(end)) return 'no-time'
  if (Math.max(start, end) < 0) return 'no-time'
  if (start > end) return 'reversed'
  if (start < 0) return 'before-start'
  if (!(duration > 0) || end <= duration + tolerance) return undefined
  return start < duration ? 'past-end' : 'beyond-end'
}

const isTime = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value)

/** What is told of an odd segment. */
export function issueOf({ annotation, kind }: OddSegment): Issue {
  const [code, message] = codes[kind]
  const path = ['annotations', annotation.id, 'geometry']
  return { code, path, message, severity: 'warning', data: { annotation: annotation.id } }
}

/** Whether its place can be told without guessing. */
export const isRepairable = ({ kind }: OddSegment): boolean =>
  kind === 'reversed' || kind === 'before-start' || kind === 'past-end'

/**
 * Turns reversed segments round and cuts at the ends of the sound those that go beyond them, in one step
 * that undo takes back. What lies elsewhere stays, since nobody knows where it belongs.
 * @returns how many were changed
 */
export function repairSegments(
  store: TaskStore,
  widget: string,
  odd: readonly OddSegment[],
  duration: number,
): number {
  const update = odd
    .filter((one) => isRepairable(one) && store.canEdit(one.annotation.id, widget))
    .map(({ annotation }) => {
      const span = annotation.geometry as SpanGeometry
      const start = Math.max(0, Math.min(span.start, span.end))
      const end = Math.max(span.start, span.end)
      const last = duration > 0 && start < duration ? Math.min(end, duration) : end
      return { ...annotation, geometry: { ...span, start, end: last } }
    })
  if (update.length === 0) return 0
  const { committed } = store.dispatch({ event: 'segment.repair', widget }, (draft) =>
    applySegmentEdit(draft, { add: [], update, remove: [] }),
  )
  return committed ? update.length : 0
}
