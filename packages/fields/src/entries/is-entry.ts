const isText = (value: unknown): value is string => typeof value === 'string'

/** Whether something is absent or a list of texts. */
export function isTextList(value: unknown): value is string[] | undefined {
  return value === undefined || (Array.isArray(value) && value.every(isText))
}

/** The entries of a response's value; null when it holds something else. */
export function readEntries<T>(
  value: unknown,
  isEntry: (entry: unknown) => entry is T,
): readonly T[] | null {
  if (value === undefined) return []
  return Array.isArray(value) && value.every(isEntry) ? value : null
}
