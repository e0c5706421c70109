import {
  applySegmentEdit,
  carryChildren,
  rippleDelete as deleteAndClose,
  resizeSegment,
  rippleEnd,
  type SegmentContext,
  type SegmentResult,
  shiftSegments,
  snapSpan,
} from '@tagwright/core'
import type { Annotation } from '@tagwright/schema'
import type { Timeline } from '../timeline/timeline.js'
import { noOwnTime } from './parent-segment.js'
import { isReferring } from './place-referring.js'
import type { PlacedSegment } from './segment-index.js'
import { shortest } from './tier-neighbours.js'
import { zeroCrossing } from './zero-crossing.js'

/** What edges snap to. */
export type SnapTarget = 'any' | 'tier' | 'other-tiers' | 'playhead' | 'zero-crossing'

/** Seconds within which edges snap; sound passes through zero much more often. */
const reach = { edge: 0.3, zero: 0.02 }

/**
 * Moves the edges of the selected segment to what is nearest, in one step of undo.
 * @returns false when nothing was near enough
 */
export async function snapSegment(timeline: Timeline, to: SnapTarget = 'any'): Promise<boolean> {
  const found = selected(timeline)
  if (!found) return false
  const { at } = found
  const zero = to === 'zero-crossing'
  const times = zero ? await crossings(timeline, at) : edgesNear(timeline, at, to)
  const span = snapSpan(at, times, zero ? reach.zero : reach.edge)
  if (!span) return false
  const group = `snap:${at.id}:${timeline.store.environment.newId()}`
  let done = false
  for (const edge of ['start', 'end'] as const) {
    // The first edge may have moved neighbours, so that all is read again.
    const now = selected(timeline)
    if (!now || now.at.id !== at.id || span[edge] === now.at[edge]) continue
    const context = contextOf(timeline, now.at)
    const result = resizeSegment(now.annotation, edge, span[edge], context)
    done = commit(timeline, 'segment.snap', result, group) || done
  }
  return done
}

/** Deletes the selected segment and lets what follows on its tier come earlier by its length. */
export function rippleDelete(timeline: Timeline): boolean {
  const found = selected(timeline)
  if (!found) return false
  const result = deleteAndClose(found.annotation, contextOf(timeline, found.at))
  if (!commit(timeline, 'segment.ripple-delete', result)) return false
  timeline.select(result.ok ? (result.edit.focus ?? null) : null)
  return true
}

/** Ends the selected segment at a time; what follows on its tier keeps its distance. */
export function rippleEndTo(timeline: Timeline, time: number): boolean {
  const found = selected(timeline)
  if (!found) return false
  const result = rippleEnd(found.annotation, time, contextOf(timeline, found.at))
  return commit(timeline, 'segment.ripple', result)
}

/** Which segments a shift takes along. */
export type ShiftWhat = 'selected' | 'following' | 'tier'

/** Shifts segments by seconds as far as there is room. */
export function shiftBy(timeline: Timeline, what: ShiftWhat, by: number): boolean {
  const { store, segments, edits, activeTier } = timeline
  const found = selected(timeline)
  if (found === undefined || (!found && what !== 'tier')) return false
  const tier = found?.at.tier ?? activeTier.get()
  const { annotations } = store.getState().document
  const from = found?.at.start ?? 0
  const moving = [...segments.index].flatMap((one) => {
    const wanted =
      what === 'selected' ? one.id === found?.at.id : what === 'tier' || one.start >= from
    const annotation = one.tier === tier && wanted ? annotations.get(one.id) : undefined
    return annotation && edits.canEdit(one.id) ? [annotation] : []
  })
  const context = contextOf(timeline, { tier })
  return commit(timeline, 'segment.shift', shiftSegments(moving, by, context))
}

/** The selected segment; null for none that may be changed, undefined where it was told why its time cannot be. */
function selected(
  timeline: Timeline,
): { annotation: Annotation; at: PlacedSegment } | null | undefined {
  const id = timeline.selected()
  const at = id === null ? undefined : timeline.segments.index.get(id)
  const annotation = at && timeline.store.getState().document.annotations.get(at.id)
  if (!at || !annotation || !timeline.edits.canEdit(at.id)) return null
  if (!isReferring(annotation)) return { annotation, at }
  timeline.edits.refused.set({ ...noOwnTime })
  return undefined
}

/** All of a tier: what is done here moves all that follows. */
function contextOf(
  { store, segments, tiers, window }: Timeline,
  { tier }: { tier: string },
): SegmentContext {
  const { annotations } = store.getState().document
  const others = [...segments.index].flatMap((one) =>
    one.tier === tier ? (annotations.get(one.id) ?? []) : [],
  )
  const policy = tiers.find(({ id }) => id === tier)?.overlap ?? 'allow'
  return { others, policy, window: window.get(), minDuration: shortest }
}

function commit(
  { store, widget, edits }: Timeline,
  event: string,
  result: SegmentResult,
  group?: string,
): boolean {
  const carried = result.ok
    ? carryChildren(result.edit, store.getState().document.annotations)
    : result
  if (!carried.ok) {
    edits.refused.set({ ...carried.issue })
    return false
  }
  const outcome = store.dispatch(
    { event, widget: widget.id, ...(group !== undefined && { group }) },
    (draft) => applySegmentEdit(draft, carried.edit),
  )
  edits.refused.set(outcome.committed ? null : (outcome.issue ?? null))
  return outcome.committed
}

function edgesNear(timeline: Timeline, at: PlacedSegment, to: SnapTarget): number[] {
  const { segments, clock } = timeline
  if (to === 'playhead') return [clock.time]
  const near = [
    ...segments.index.query(at.start - reach.edge, at.start + reach.edge),
    ...segments.index.query(at.end - reach.edge, at.end + reach.edge),
  ].filter(({ id, tier }) => {
    if (id === at.id) return false
    return to === 'any' || (to === 'tier') === (tier === at.tier)
  })
  const edges = near.flatMap(({ start, end }) => [start, end])
  return to === 'any' ? [...edges, clock.time] : edges
}

async function crossings({ sound }: Timeline, at: PlacedSegment): Promise<number[]> {
  const times: number[] = []
  for (const edge of [at.start, at.end]) {
    const window = await sound.read(Math.max(0, edge - 0.1), edge + 0.1)
    const time = typeof window === 'string' ? undefined : zeroCrossing(window, edge, reach.zero)
    if (time !== undefined) times.push(time)
  }
  return times
}
