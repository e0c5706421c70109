import { openTag } from '../xml/write-xml.js'

/** Gives out slots for times in milliseconds, with the ids that a file had where they still fit. */
export class TimeOrder {
  readonly #slots = new Map<string, { time: number; isOpen: boolean }>()
  readonly #reserved = new Set<string>()
  #next = 1

  /** Ids that new slots must not take. */
  reserve(id: string): void {
    this.#reserved.add(id)
  }

  /** A slot for a time: the stated one unless it is in use for another time. */
  take(time: number, stated?: string, isOpen = false): string {
    if (stated !== undefined) {
      const used = this.#slots.get(stated)
      if (!used) this.#slots.set(stated, { time, isOpen })
      if (!used || used.time === time) return stated
    }
    let id = `ts${this.#next++}`
    while (this.#slots.has(id) || this.#reserved.has(id)) id = `ts${this.#next++}`
    this.#slots.set(id, { time, isOpen: false })
    return id
  }

  /** The TIME_ORDER element, slots by time. */
  *write(): Generator<string> {
    const slots = [...this.#slots].sort(([, a], [, b]) => a.time - b.time)
    if (slots.length === 0) {
      yield '    <TIME_ORDER/>\n'
      return
    }
    yield '    <TIME_ORDER>\n'
    for (const [id, { time, isOpen }] of slots) {
      const value = isOpen ? undefined : String(time)
      yield `        ${openTag('TIME_SLOT', { TIME_SLOT_ID: id, TIME_VALUE: value }, true)}\n`
    }
    yield '    </TIME_ORDER>\n'
  }
}
