import type { DatasetHeader } from '@tagwright/schema'
import { keptUnder } from '../convert/extensions.js'
import { plainName } from '../convert/names.js'
import { yoloExtension } from './yolo-types.js'

/** Class indexes by label id: old ones where they were stated, then the next that are free. */
export class ClassIndexes {
  readonly #byId = new Map<string, number>()
  readonly #names = new Map<number, string>()

  constructor({ ontology }: DatasetHeader) {
    for (const { id, name, extensions } of ontology.labels) {
      const { index } = keptUnder(yoloExtension, extensions)
      if (Number.isInteger(index) && (index as number) >= 0 && !this.#names.has(index as number)) {
        this.#set(id, index as number, plainName(name))
      }
    }
    for (const { id, name } of ontology.labels) {
      if (!this.#byId.has(id)) this.#set(id, this.#free(), plainName(name))
    }
  }

  take(label: string | undefined): number {
    const id = label ?? 'unlabelled'
    const found = this.#byId.get(id)
    if (found !== undefined) return found
    const index = this.#free()
    this.#set(id, index, id)
    return index
  }

  /** Name of a label id. */
  nameOf(label: string | undefined): string {
    return this.#names.get(this.take(label))!
  }

  /** Names in the order of the indexes: a list, or a map where indexes are left out. */
  get names(): string[] | Record<number, string> {
    const sorted = [...this.#names].sort(([a], [b]) => a - b)
    const isWhole = sorted.every(([index], i) => index === i)
    return isWhole ? sorted.map(([, name]) => name) : Object.fromEntries(sorted)
  }

  get count(): number {
    return Math.max(-1, ...this.#names.keys()) + 1
  }

  #set(id: string, index: number, name: string): void {
    this.#byId.set(id, index)
    this.#names.set(index, name)
  }

  #free(): number {
    let index = this.#byId.size
    while (this.#names.has(index)) index++
    for (let i = 0; i < index; i++) if (!this.#names.has(i)) return i
    return index
  }
}
