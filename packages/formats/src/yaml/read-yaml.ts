import { parse } from 'yaml'
import { unsafeNames } from '../convert/extensions.js'
import { isRecord } from '../convert/numbers.js'

/** The largest YAML text that is read; settings of a data set are small. */
const longest = 4 * 1024 * 1024

/** Reads a YAML text that holds a map; says why it cannot be read. Aliases are few or refused, `__proto__` is left out. */
export function readYaml(text: string): { value: Record<string, unknown> } | { reason: string } {
  if (text.length > longest) return { reason: 'it is too large' }
  try {
    const value: unknown = parse(text, { maxAliasCount: 100, logLevel: 'silent' })
    if (!isRecord(value)) return { reason: 'it is not a map' }
    return { value: withoutUnsafe(value) as Record<string, unknown> }
  } catch (error) {
    return { reason: error instanceof Error ? error.message.split('\n')[0]! : String(error) }
  }
}

function withoutUnsafe(value: unknown, depth = 0): unknown {
  if (depth > 32) return null
  if (Array.isArray(value)) return value.map((item) => withoutUnsafe(item, depth + 1))
  if (!isRecord(value)) return value
  const clean: Record<string, unknown> = {}
  for (const [key, item] of Object.entries(value)) {
    if (!unsafeNames.has(key)) clean[key] = withoutUnsafe(item, depth + 1)
  }
  return clean
}
