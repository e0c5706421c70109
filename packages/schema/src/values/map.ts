/** A map by id without a prototype, so that no name is there unless it was put there. */
export function asMap<T>(entries?: Readonly<Record<string, T>>): Record<string, T> {
  const map: Record<string, T> = Object.create(null)
  if (entries) for (const key of Object.keys(entries)) map[key] = entries[key] as T
  return map
}
