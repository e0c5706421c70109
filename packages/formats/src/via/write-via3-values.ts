import { isRecord } from '../convert/numbers.js'

/** Writes values of VIA 3 by the ids of attributes and options; what the project has no attribute for is lost. */
export function writeVia3Values(
  values: Record<string, unknown>,
  attributes: unknown,
  lose: (loss: string) => void,
): Record<string, string> {
  const av: Record<string, string> = {}
  const definitions = Object.entries(isRecord(attributes) ? attributes : {})
  for (const [name, value] of Object.entries(values)) {
    const found = definitions.find(
      ([id, definition]) =>
        (isRecord(definition) && typeof definition.aname === 'string' ? definition.aname : id) ===
        name,
    )
    if (!found) {
      lose('attributes')
      continue
    }
    const [id, definition] = found
    const options = isRecord(definition) && isRecord(definition.options) ? definition.options : {}
    const keyOf = (word: string) =>
      Object.entries(options).find(([, one]) => one === word)?.[0] ?? word
    const words = isRecord(value) ? Object.keys(value).filter((key) => value[key]) : [String(value)]
    av[id] = words.map(keyOf).join(',')
  }
  return av
}
