import type { Speaker } from '@tagwright/schema'
import { toId } from '../convert/ids.js'

/** Gives names of files ids of the contract; one name has one id, and two names have two. */
export interface NameIds {
  idOf(name: string): string
  /** Names by id, of those that are not their own ids. */
  renamed(): Record<string, string> | undefined
  readonly size: number
  /** All of them, as speakers of an ontology. */
  speakers(): Speaker[]
}

/** Makes an empty table of names. */
export function createNameIds(): NameIds {
  const ids = new Map<string, string>()
  const names = new Map<string, string>()
  return {
    idOf(name) {
      const known = ids.get(name)
      if (known !== undefined) return known
      const base = /^[A-Za-z0-9._:-]{1,128}$/.test(name) ? name : toId(name)
      let id = base
      for (let n = 2; names.has(id); n++) id = `${base}-${n}`
      ids.set(name, id)
      names.set(id, name)
      return id
    },
    renamed() {
      const odd = [...names].filter(([id, name]) => id !== name)
      return odd.length > 0 ? Object.fromEntries(odd) : undefined
    },
    get size() {
      return ids.size
    },
    speakers: () => [...names].map(([id, name]) => ({ id, name })),
  }
}
