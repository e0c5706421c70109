import type { Scope, TaskStore, Transaction } from '@tagwright/core'
import { createSignal, type Signal } from '../signal/signal.js'
import { isReferring, placeReferring } from './place-referring.js'
import { placeSegment } from './place-segment.js'
import { type PlacedSegment, SegmentIndex } from './segment-index.js'

/** The segments of one widget, kept in order of time as the document changes. */
export interface SegmentSource {
  readonly index: SegmentIndex
  /** Changes when anything about a segment does. */
  readonly content: Signal<number>
  /** Those of which the last change of `content` changed something but their place; null when more changed. */
  readonly touched: readonly string[] | null
  /** Changes when a segment comes, goes or moves in time. */
  readonly order: Signal<number>
}

/** Follows the store: a transaction costs what it changed, a new document is read once. */
export function createSegmentSource(
  store: TaskStore,
  widget: string,
  tiers: readonly { readonly id: string }[],
  scope: Scope,
): SegmentSource {
  const index = new SegmentIndex()
  const content = createSignal(0)
  const order = createSignal(0)
  /** The parents of what has no time of its own. */
  const referring = new Map<string, string>()

  const readAll = () => {
    const { annotations } = store.getState().document
    const placed: PlacedSegment[] = []
    const parents = new Set<string>()
    for (const annotation of annotations.listOf(widget)) {
      const segment = placeSegment(annotation, tiers)
      if (segment) placed.push(segment)
      else if (annotation?.parent !== undefined) parents.add(annotation.parent)
    }
    index.reset(placed)
    placeBelow(parents)
  }
  /** Places what refers to segments, and what refers to that: the list of parents is walked while it grows. */
  const placeBelow = (parents: Set<string>): boolean => {
    if (parents.size === 0) return false
    const { annotations } = store.getState().document
    const found = new Map<string, PlacedSegment>()
    const placeOf = (id: string) => found.get(id) ?? index.get(id)
    for (const parent of parents)
      for (const one of placeReferring(annotations, parent, widget, tiers, placeOf)) {
        const known = index.get(one.id)
        referring.set(one.id, parent)
        if (known && isSamePlace(known, one)) continue
        found.set(one.id, one)
        parents.add(one.id)
      }
    if (found.size > 0) index.update([...found.values()])
    return found.size > 0
  }
  let touchedLast: readonly string[] | null = null
  const tell = (moved: boolean, ids: readonly string[]) => {
    touchedLast = moved ? null : ids
    if (moved) order.set(order.get() + 1)
    content.set(content.get() + 1)
  }

  const apply = ({ changes }: Transaction) => {
    const { annotations } = store.getState().document
    const put: PlacedSegment[] = []
    const drop = changes.removed.filter((id) => index.get(id))
    let touched = drop.length > 0
    let moved = touched
    for (const id of changes.added) {
      const annotation = annotations.get(id)
      const segment = annotation?.widget === widget ? placeSegment(annotation, tiers) : undefined
      if (segment) put.push(segment)
    }
    if (put.length > 0) moved = touched = true
    const parents = new Set<string>()
    for (const id of drop) {
      const parent = referring.get(id)
      if (parent !== undefined && referring.delete(id)) parents.add(parent)
    }
    for (const id of [...changes.added, ...changes.updated]) {
      if (annotations.childrenOf(id).length > 0) parents.add(id)
      const annotation = annotations.get(id)
      if (
        annotation?.widget === widget &&
        annotation.parent !== undefined &&
        isReferring(annotation)
      )
        parents.add(annotation.parent)
    }
    for (const id of changes.updated) {
      const annotation = annotations.get(id)
      const known = index.get(id)
      const segment = annotation?.widget === widget ? placeSegment(annotation, tiers) : undefined
      if (!segment) {
        // What refers to another is placed with it, below.
        if (known && annotation && isReferring(annotation)) {
          touched = true
          continue
        }
        if (known) drop.push(id)
        moved ||= known !== undefined
        continue
      }
      touched = true
      if (known && isSamePlace(known, segment)) continue
      moved = true
      put.push(segment)
    }
    if (put.length > 0 || drop.length > 0) index.update(put, drop)
    if (placeBelow(parents)) moved = true
    if (touched || moved) tell(moved, changes.updated)
  }

  scope.add(store.onTransaction(apply))
  readAll()
  return {
    index,
    content,
    order,
    get touched() {
      return touchedLast
    },
  }
}

const isSamePlace = (a: PlacedSegment, b: PlacedSegment): boolean =>
  a.start === b.start && a.end === b.end && a.tier === b.tier
