import type { Scope, TaskStore, Transaction } from '@tagwright/core'
import { createSignal, type Signal } from '../signal/signal.js'
import { placeSegment } from './place-segment.js'
import { type PlacedSegment, SegmentIndex } from './segment-index.js'

/** The segments of one widget, kept in order of time as the document changes. */
export interface SegmentSource {
  readonly index: SegmentIndex
  /** Changes when anything about a segment does. */
  readonly content: Signal<number>
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

  const readAll = () => {
    const { annotations } = store.getState().document
    const placed: PlacedSegment[] = []
    for (const id of annotations.ofWidget(widget)) {
      const annotation = annotations.get(id)
      const segment = annotation && placeSegment(annotation, tiers)
      if (segment) placed.push(segment)
    }
    index.reset(placed)
  }
  const tell = (moved: boolean) => {
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
    for (const id of changes.updated) {
      const annotation = annotations.get(id)
      const known = index.get(id)
      const segment = annotation?.widget === widget ? placeSegment(annotation, tiers) : undefined
      if (!segment) {
        if (known) drop.push(id)
        moved ||= known !== undefined
        continue
      }
      touched = true
      const same =
        known &&
        known.start === segment.start &&
        known.end === segment.end &&
        known.tier === segment.tier
      if (same) continue
      moved = true
      put.push(segment)
    }
    if (put.length > 0 || drop.length > 0) index.update(put, drop)
    if (touched || moved) tell(moved)
  }

  scope.add(store.onTransaction(apply))
  readAll()
  return { index, content, order }
}
