import type { Annotation } from '@tagwright/schema'
import { ChunkedOrder, chunkLength } from './chunked-order.js'
import type { AnnotationCollection } from './document-state.js'
import { IdTable } from './id-table.js'
import { SlotVector } from './slot-vector.js'

/** The annotation collection of the store: slots for ids, chunked records, orders with keys. */
export class PersistentAnnotations implements AnnotationCollection {
  readonly #empty: ChunkedOrder

  constructor(
    readonly table: IdTable,
    readonly records: SlotVector<Annotation>,
    readonly order: ChunkedOrder,
    readonly widgets: ReadonlyMap<string, ChunkedOrder>,
    empty?: ChunkedOrder,
  ) {
    this.#empty = empty ?? new ChunkedOrder([], order.keys, table, 0)
  }

  get size(): number {
    return this.order.length
  }

  get empty(): ChunkedOrder {
    return this.#empty
  }

  has(id: string): boolean {
    return this.get(id) !== undefined
  }

  get(id: string): Annotation | undefined {
    const slot = this.table.slotOf(id)
    return slot === undefined ? undefined : this.records.get(slot)
  }

  ofWidget(widget: string): ChunkedOrder {
    return this.widgets.get(widget) ?? this.#empty
  }

  /** Ids of the annotations whose `parent` is the given one. */
  childrenOf(parent: string): string[] {
    const possible = this.table.possibleChildren(parent)
    return possible ? [...possible].filter((id) => this.get(id)?.parent === parent) : []
  }

  /** All annotations in z-order; quicker than iterating. */
  toArray(): Annotation[] {
    return this.#list(this.order)
  }

  listOf(widget: string): Annotation[] {
    return this.#list(this.ofWidget(widget))
  }

  *[Symbol.iterator](): IterableIterator<Annotation> {
    for (const chunk of this.order.chunks) {
      for (const slot of chunk) yield this.records.get(slot)!
    }
  }

  #list({ chunks }: ChunkedOrder): Annotation[] {
    const list: Annotation[] = []
    for (const chunk of chunks) for (const slot of chunk) list.push(this.records.get(slot)!)
    return list
  }
}

/**
 * Builds a collection from a list in z-order; ids must be there and unique.
 * @param table holds the ids of the list already, in its order, when it was made while checking them
 */
export function createAnnotations(
  annotations: readonly Annotation[],
  table = new IdTable(annotations.map(({ id }) => id)),
): PersistentAnnotations {
  const widgets = new Map<string, number[]>()
  const slots = annotations.map((_, slot) => slot)
  annotations.forEach(({ id, parent, widget }, slot) => {
    if (parent !== undefined) table.noteParent(id, parent)
    if (widget === undefined) return
    const own = widgets.get(widget)
    if (own) own.push(slot)
    else widgets.set(widget, [slot])
  })
  // Slots were given in z-order, so each slot is its own first order key.
  const keys = SlotVector.from(slots)
  const orders = new Map<string, ChunkedOrder>()
  for (const [widget, own] of widgets) orders.set(widget, toOrder(own, keys, table))
  return new PersistentAnnotations(
    table,
    SlotVector.from(annotations),
    toOrder(slots, keys, table),
    orders,
  )
}

function toOrder(slots: number[], keys: SlotVector<number>, table: IdTable): ChunkedOrder {
  const chunks: number[][] = []
  for (let at = 0; at < slots.length; at += chunkLength)
    chunks.push(slots.slice(at, at + chunkLength))
  return new ChunkedOrder(chunks, keys, table, slots.length)
}
