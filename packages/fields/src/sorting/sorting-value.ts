/** Item ids by bucket id. */
export type Sorted = Readonly<Record<string, readonly string[]>>

/** The buckets of a response's value; null when it holds none. */
export function readSorted(value: unknown): Sorted | null {
  if (value === undefined) return {}
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const isList = (list: unknown) =>
    Array.isArray(list) && list.every((item) => typeof item === 'string')
  return Object.values(value).every(isList) ? (value as Sorted) : null
}

/** The bucket that an item lies in; undefined when it lies in none. */
export function bucketOf(sorted: Sorted, item: string): string | undefined {
  return Object.keys(sorted).find((bucket) => sorted[bucket]?.includes(item))
}

/** Puts an item into a bucket, out of any other; without a bucket it only comes out. */
export function putInto(sorted: Sorted, item: string, bucket: string | undefined): Sorted {
  const lists = Object.entries(sorted).map(([id, list]): [string, readonly string[]] => [
    id,
    list.filter((other) => other !== item),
  ])
  if (bucket !== undefined) {
    const own = lists.find(([id]) => id === bucket)
    if (own) own[1] = [...own[1], item]
    else lists.push([bucket, [item]])
  }
  return Object.fromEntries(lists.filter(([, list]) => list.length > 0))
}
