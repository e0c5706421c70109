import { withoutUnsafeUrls } from '../checks/url-checks.js'
import type { DocumentMedium } from '../document/medium.js'
import { schemaErrors } from '../errors/catalogue.js'
import type { PathStep } from '../issue/issue.js'
import type { SchemaOf } from '../schema/build.js'
import type { Sink } from './parse-result.js'
import { parseList, parseValue } from './parse-value.js'

/** A list of things with ids, read one by one; one whose id is taken is left out. */
export function parseUnique<T extends { id: string }>(
  list: unknown,
  path: PathStep[],
  sink: Sink,
  what: string,
  read: (value: unknown, path: PathStep[]) => T | undefined,
): T[] | undefined {
  const ids = new Set<string>()
  return parseList(list, path, sink, (value, index) => {
    const item = read(value, index)
    if (!item || !ids.has(item.id)) {
      if (item) ids.add(item.id)
      return item
    }
    sink.issues.push(schemaErrors.duplicateId([...index, 'id'], { what, id: item.id }))
    sink.rejected.push({ path: index, value })
    return undefined
  })
}

/** A list of media without the addresses that must not be followed. */
export function parseMedia<T extends DocumentMedium & { peaks?: string }>(
  schema: SchemaOf<T>,
  list: unknown,
  path: PathStep[],
  sink: Sink,
): T[] | undefined {
  return parseUnique(list, path, sink, 'medium', (value, index) => {
    const medium = parseValue(schema, value, index, sink)
    return medium && withoutUnsafeUrls(medium, ['src', 'peaks'], index, sink)
  })
}
