import type { Annotation, InstantGeometry } from '@tagwright/schema'
import { coreIssues } from '../issues/core-issues.js'
import type { SegmentEdit, SegmentResult } from './segment-edit.js'
import { cutInner, shiftInner } from './segment-operations.js'
import { clamp, type Span, sameTime, spanOf, toTime, withSpan } from './segment-span.js'

/** The annotations that an edit is made on, as the store has them. */
export interface SegmentTable {
  get(id: string): Annotation | undefined
  childrenOf(parent: string): readonly string[]
}

/**
 * Lets what has a segment as its `parent` go with it: when the segment is shifted by as much, when it is
 * cut inside its edges. Children of children too. Refused where a cut would leave nothing of one.
 */
export function carryChildren(edit: SegmentEdit, table: SegmentTable): SegmentResult {
  const update = new Map(edit.update.map((one) => [one.id, one]))
  const removed = new Set(edit.remove)
  /** By parent: those that the edit itself gave another one. */
  const given = new Map<string, string[]>()
  for (const { id, parent } of edit.update) {
    if (parent === undefined || table.get(id)?.parent === parent) continue
    given.set(parent, [...(given.get(parent) ?? []), id])
  }
  const hosts = [...edit.update, ...edit.add]
  /** Each is carried once, or parents in a circle would go on for ever. */
  const done = new Set<string>()
  // What is carried is a host itself, so the list is walked while it grows.
  for (const host of hosts) {
    const span = spanOf(host)
    const ids = span && [...table.childrenOf(host.id), ...(given.get(host.id) ?? [])]
    if (!ids || ids.length === 0) continue
    const before = table.get(host.id)
    const old = before && spanOf(before)
    const shift = old && sameLength(old, span) ? span.start - old.start : 0
    for (const id of ids) {
      const child = update.get(id) ?? table.get(id)
      if (!child || child.parent !== host.id || removed.has(id) || done.has(id)) continue
      // One that comes from another parent was not shifted by this one; one that the edit placed lies there.
      const isOwn = !given.get(host.id)?.includes(id)
      const isPlaced = update.has(id) && child.geometry !== table.get(id)?.geometry
      const carried = carry(child, isOwn && !isPlaced ? shift : 0, span, isOwn ? old : undefined)
      if (!carried) return { ok: false, issue: coreIssues.noRoom() }
      if (carried === child) continue
      done.add(id)
      update.set(id, carried)
      hosts.push(carried)
    }
  }
  return { ok: true, edit: done.size > 0 ? { ...edit, update: [...update.values()] } : edit }
}

const sameLength = (a: Span, b: Span) => Math.abs(a.end - a.start - (b.end - b.start)) < sameTime

/** A child shifted, and cut into a span unless it lay outside before; itself where nothing changes, undefined where nothing is left. */
function carry(
  child: Annotation,
  shift: number,
  within: Span,
  before: Span | undefined,
): Annotation | undefined {
  if (child.geometry?.type === 'instant') {
    const { time } = child.geometry as InstantGeometry
    const next = toTime(clamp(time + shift, within.start, within.end))
    return next === time ? child : { ...child, geometry: { ...child.geometry, time: next } }
  }
  const span = spanOf(child)
  if (!span) return child
  const moved = shift === 0 ? child : shiftInner(withSpan(child, shifted(span, shift)), shift)
  // What did not lie in its parent before came so, and is not lost for it.
  if (before && (span.end <= before.start || span.start >= before.end)) return moved
  const now = spanOf(moved)!
  const start = clamp(now.start, within.start, within.end)
  const end = clamp(now.end, within.start, within.end)
  if (Math.abs(start - now.start) < sameTime && Math.abs(end - now.end) < sameTime) return moved
  return end - start < sameTime ? undefined : cutInner(withSpan(moved, { start, end }))
}

const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by })
