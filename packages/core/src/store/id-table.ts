/**
 * Gives every annotation id a small number for good. Shared by all versions of a collection and only
 * ever grows, so that an old version stays right.
 */
export class IdTable {
  readonly ids: string[] = []
  readonly #slots = new Map<string, number>()
  /** The slot that was asked for last. */
  #asked = -1
  /** By parent id, the ids that have ever named it; a superset that readers check. */
  readonly #children = new Map<string, Set<string>>()

  /** @param ids different from each other; they get the slots from 0 on. @default none */
  constructor(ids: readonly string[] = []) {
    for (const id of ids) this.#add(id)
  }

  slotOf(id: string): number | undefined {
    // Whoever asks for many mostly asks in the order in which they came.
    const next = this.#asked + 1
    const slot = this.ids[next] === id ? next : this.#slots.get(id)
    if (slot !== undefined) this.#asked = slot
    return slot
  }

  intern(id: string): number {
    return this.#slots.get(id) ?? this.#add(id)
  }

  /** Gives an id the next slot, unless it has one: then false. */
  claim(id: string): boolean {
    if (this.#slots.has(id)) return false
    this.#add(id)
    return true
  }

  noteParent(child: string, parent: string): void {
    const children = this.#children.get(parent)
    if (children) children.add(child)
    else this.#children.set(parent, new Set([child]))
  }

  possibleChildren(parent: string): ReadonlySet<string> | undefined {
    return this.#children.get(parent)
  }

  #add(id: string): number {
    const slot = this.ids.length
    this.ids.push(id)
    this.#slots.set(id, slot)
    return slot
  }
}
