import type { FormatEnvironment } from '../format/environment.js'
import { readLines } from '../text/lines.js'

/** Rows of one key, in the order of adding. */
export interface KeyGroup<T> {
  key: string
  rows: T[]
}

const parts = 64

/**
 * Brings rows of the same key together, whatever their order. What is more than `most` rows goes
 * to scratch logs, one for each of 64 parts of the keys, so that only one part is in memory when
 * groups are handed out: in the order in which keys came while all fits, part by part otherwise.
 */
export class KeyGroups<T> {
  readonly #environment: FormatEnvironment
  readonly #most: number
  readonly #name: string
  #groups = new Map<string, T[]>()
  #held = 0
  #spilled = false

  constructor(environment: FormatEnvironment, most = 200_000) {
    this.#environment = environment
    this.#most = most
    this.#name = `groups-${environment.newId()}`
  }

  /** Adds a row; it must be JSON. */
  async add(key: string, row: T): Promise<void> {
    const group = this.#groups.get(key)
    if (group) group.push(row)
    else this.#groups.set(key, [row])
    if (++this.#held > this.#most) await this.#spill()
  }

  /** Makes the group of a key, also when no row follows. */
  async touch(key: string): Promise<void> {
    if (!this.#groups.has(key)) this.#groups.set(key, [])
    if (++this.#held > this.#most) await this.#spill()
  }

  /** All groups; nothing can be added after. */
  async *read(): AsyncGenerator<KeyGroup<T>> {
    if (!this.#spilled) {
      yield* drain(this.#groups)
      return
    }
    await this.#spill()
    for (let part = 0; part < parts; part++) {
      const groups = new Map<string, T[]>()
      const log = this.#environment.scratch.log(`${this.#name}-${part}`)
      for await (const { text } of readLines({ name: 'scratch', open: () => log.read() })) {
        const { key, rows } = JSON.parse(text) as KeyGroup<T>
        const group = groups.get(key)
        if (group) group.push(...rows)
        else groups.set(key, rows)
      }
      yield* drain(groups)
    }
  }

  async #spill(): Promise<void> {
    const lines = new Map<number, string[]>()
    for (const [key, rows] of this.#groups) {
      const part = partOf(key)
      const list = lines.get(part) ?? []
      lines.set(part, list)
      list.push(`${JSON.stringify({ key, rows })}\n`)
    }
    const encoder = new TextEncoder()
    for (const [part, list] of lines) {
      const log = this.#environment.scratch.log(`${this.#name}-${part}`)
      await log.append(encoder.encode(list.join('')))
    }
    this.#groups = new Map()
    this.#held = 0
    this.#spilled = true
  }
}

function* drain<T>(groups: Map<string, T[]>): Generator<KeyGroup<T>> {
  for (const [key, rows] of groups) {
    groups.delete(key)
    yield { key, rows }
  }
}

function partOf(key: string): number {
  let hash = 0
  for (let i = 0; i < key.length; i++) hash = (Math.imul(hash, 31) + key.charCodeAt(i)) | 0
  return (hash >>> 0) % parts
}
