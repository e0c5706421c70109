/** The nodes of a response's value; null when it holds something else. */
export function readNodes(value: unknown): readonly string[] | null {
  if (value === undefined) return []
  const list: unknown[] = Array.isArray(value) ? value : [value]
  return list.every((id): id is string => typeof id === 'string') ? list : null
}

/** The value to keep; undefined when nothing is chosen. */
export function writeNodes(
  ids: readonly string[],
  multiple: boolean,
): string | string[] | undefined {
  if (ids.length === 0) return undefined
  return multiple ? [...ids] : ids.at(-1)
}
