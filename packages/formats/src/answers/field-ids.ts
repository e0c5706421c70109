import { parseResponsePath } from '@tagwright/schema'
import { toId } from '../convert/ids.js'

/** Gives questions of files, which have any name, the keys that responses may have. */
export interface FieldIds {
  keyOf(name: string): string
  /** Names by key, of those among `keys` that are not their own. */
  renamed(keys: Iterable<string>): Record<string, string> | undefined
}

/** Makes an empty table of questions. */
export function createFieldIds(): FieldIds {
  const keys = new Map<string, string>()
  const names = new Map<string, string>()
  return {
    keyOf(name) {
      const known = keys.get(name)
      if (known !== undefined) return known
      const base = parseResponsePath(name) ? name : toId(name)
      let key = base
      for (let n = 2; names.has(key); n++) key = `${base}-${n}`
      keys.set(name, key)
      names.set(key, name)
      return key
    },
    renamed(used) {
      const odd: Record<string, string> = {}
      for (const key of used) {
        const name = names.get(key)
        if (name !== undefined && name !== key) odd[key] = name
      }
      return Object.keys(odd).length > 0 ? odd : undefined
    },
  }
}
