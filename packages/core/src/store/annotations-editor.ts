import type { Annotation } from '@tagwright/schema'
import { OrderEditor } from './order-editor.js'
import { PersistentAnnotations } from './persistent-annotations.js'
import type { SlotVectorEditor } from './slot-vector.js'

/** Changes a collection; what it touches is copied, the rest shared. */
export class AnnotationsEditor {
  #base: PersistentAnnotations
  readonly #records: SlotVectorEditor<Annotation>
  readonly #keys: SlotVectorEditor<number>
  readonly #order: OrderEditor
  readonly #widgets = new Map<string, OrderEditor>()
  #changed = false
  readonly #keyOf = (slot: number): number => this.#keys.get(slot)!

  constructor(base: PersistentAnnotations) {
    this.#base = base
    this.#records = base.records.edit()
    this.#keys = base.order.keys.edit()
    this.#order = new OrderEditor(base.order, this.#keyOf)
  }

  get size(): number {
    return this.#order.length
  }

  get(id: string): Annotation | undefined {
    const slot = this.#base.table.slotOf(id)
    return slot === undefined ? undefined : this.#records.get(slot)
  }

  indexOf(id: string): number {
    const slot = this.#base.table.slotOf(id)
    return slot === undefined || !this.#records.get(slot) ? -1 : this.#order.indexOf(slot)
  }

  /** Adds a new id at an index (clamped) and returns the index; -1 when the id is taken. */
  add(annotation: Annotation, index = this.size): number {
    const { table } = this.#base
    const isNew = table.claim(annotation.id)
    const slot = isNew ? table.ids.length - 1 : table.slotOf(annotation.id)!
    if (!isNew && this.#records.get(slot)) return -1
    const at = clamp(index, this.size)
    this.#records.set(slot, annotation)
    if (at === this.size) this.#append(slot)
    else this.#insert(slot, at)
    this.#enterWidget(slot, annotation)
    this.#changed = true
    return at
  }

  /**
   * Puts annotations on top until one has an id that was there before, and returns how many: they lie in
   * a row, so that nothing is looked up for each.
   */
  append(annotations: readonly Annotation[]): number {
    const { table } = this.#base
    const first = table.ids.length
    let count = 0
    while (count < annotations.length && table.claim(annotations[count]!.id)) count++
    if (count === 0) return 0
    const { last } = this.#order
    const key = last === undefined ? 0 : this.#keyOf(last) + 1
    this.#records.setRow(first, count, (at) => annotations[at]!)
    this.#keys.setRow(first, count, (at) => key + at)
    this.#order.appendRow(first, count)
    for (let from = 0, to = 0; from < count; from = to) {
      const { widget } = annotations[from]!
      for (; to < count && annotations[to]!.widget === widget; to++) {
        const { id, parent } = annotations[to]!
        if (parent !== undefined) table.noteParent(id, parent)
      }
      if (widget !== undefined) this.#widgetEditor(widget).appendRow(first + from, to - from)
    }
    this.#changed = true
    return count
  }

  replace(annotation: Annotation): void {
    const slot = this.#base.table.slotOf(annotation.id)!
    const before = this.#records.get(slot)!
    this.#records.set(slot, annotation)
    this.#changed = true
    if (before.widget !== annotation.widget) {
      this.#leaveWidget(slot, before)
      this.#enterWidget(slot, annotation)
    } else if (annotation.parent !== undefined && annotation.parent !== before.parent) {
      this.#base.table.noteParent(annotation.id, annotation.parent)
    }
  }

  /** Takes an id out and returns where it was. */
  remove(id: string): number {
    const slot = this.#base.table.slotOf(id)!
    const index = this.#order.indexOf(slot)
    this.#order.remove(slot)
    this.#leaveWidget(slot, this.#records.get(slot)!)
    this.#records.set(slot, undefined)
    this.#changed = true
    return index
  }

  /** Moves an id to an index (clamped) and returns where it was and is. */
  move(id: string, index: number): { from: number; to: number } {
    const slot = this.#base.table.slotOf(id)!
    const from = this.#order.indexOf(slot)
    const to = clamp(index, this.size - 1)
    if (from === to) return { from, to }
    const annotation = this.#records.get(slot)!
    this.#order.remove(slot)
    this.#leaveWidget(slot, annotation)
    this.#insert(slot, to)
    this.#enterWidget(slot, annotation)
    this.#changed = true
    return { from, to }
  }

  /** The collection as it stands, the same object when nothing changed; editing may go on. */
  finish(): PersistentAnnotations {
    if (!this.#changed) return this.#base
    const keys = this.#keys.finish()
    let widgets = this.#base.widgets
    for (const [widget, editor] of this.#widgets) {
      const order = editor.finish(keys)
      if (widgets.get(widget) === order) continue
      if (widgets === this.#base.widgets) widgets = new Map(widgets)
      ;(widgets as Map<string, typeof order>).set(widget, order)
    }
    const { table, empty } = this.#base
    const order = this.#order.finish(keys)
    this.#base = new PersistentAnnotations(table, this.#records.finish(), order, widgets, empty)
    this.#changed = false
    return this.#base
  }

  /** At the end there is always room for a key. */
  #append(slot: number): void {
    const last = this.#order.last
    this.#keys.set(slot, last === undefined ? 0 : this.#keyOf(last) + 1)
    this.#order.append(slot)
  }

  #insert(slot: number, index: number): void {
    let place = this.#order.place(index)
    let key = this.#keyBetween(...this.#order.neighbours(place))
    if (key === undefined) {
      this.#renumber(place[0])
      place = this.#order.place(index)
      key = this.#keyBetween(...this.#order.neighbours(place))!
    }
    this.#keys.set(slot, key)
    this.#order.insert(place, slot)
  }

  #keyBetween(before: number | undefined, after: number | undefined): number | undefined {
    if (after === undefined) return before === undefined ? 0 : this.#keyOf(before) + 1
    if (before === undefined) return this.#keyOf(after) - 1
    const low = this.#keyOf(before)
    const high = this.#keyOf(after)
    const key = (low + high) / 2
    return key > low && key < high ? key : undefined
  }

  /** Spreads the keys of a chunk evenly, or all keys when its neighbours leave no room. */
  #renumber(at: number): void {
    const { chunks } = this.#order
    const chunk = chunks[at]!
    const before = chunks[at - 1]?.at(-1)
    const after = chunks[at + 1]?.[0]
    const low = before === undefined ? this.#keyOf(chunk[0]!) - chunk.length : this.#keyOf(before)
    const high =
      after === undefined ? this.#keyOf(chunk.at(-1)!) + chunk.length : this.#keyOf(after)
    const step = (high - low) / (chunk.length + 1)
    if (step > 2 ** -20) {
      chunk.forEach((slot, offset) => {
        this.#keys.set(slot, low + step * (offset + 1))
      })
      return
    }
    let key = 0
    for (const each of chunks) for (const slot of each) this.#keys.set(slot, key++)
  }

  #enterWidget(slot: number, annotation: Annotation): void {
    if (annotation.parent !== undefined) {
      this.#base.table.noteParent(annotation.id, annotation.parent)
    }
    if (annotation.widget === undefined) return
    const editor = this.#widgetEditor(annotation.widget)
    const { last } = editor
    if (last === undefined || this.#keyOf(last) < this.#keyOf(slot)) editor.append(slot)
    else editor.insert(editor.find(slot), slot)
  }

  #leaveWidget(slot: number, annotation: Annotation): void {
    if (annotation.widget !== undefined) this.#widgetEditor(annotation.widget).remove(slot)
  }

  #widgetEditor(widget: string): OrderEditor {
    let editor = this.#widgets.get(widget)
    if (!editor) {
      editor = new OrderEditor(this.#base.ofWidget(widget), this.#keyOf)
      this.#widgets.set(widget, editor)
    }
    return editor
  }
}

function clamp(index: number, highest: number): number {
  return Math.max(0, Math.min(Math.trunc(index) || 0, highest))
}
