import { schemaErrors } from '../errors/catalogue.js'
import type { PathStep } from '../issue/issue.js'
import type { Sink } from '../parse/parse-result.js'

const scripts = new Set(['javascript', 'vbscript', 'livescript'])
const dataTypes =
  /^(image|audio|video|font)\/|^text\/(plain|vtt)|^application\/(json|octet-stream)|^[;,]/

/**
 * The scheme of an address that must not be followed, or undefined when it is safe. Schemes of a
 * host's own are safe: the host resolves them.
 */
export function unsafeScheme(url: string): string | undefined {
  // Browsers drop white space and control characters before they read the scheme.
  const bare = url.slice(0, 256).replace(/[\s\p{C}]/gu, '')
  const match = /^([A-Za-z][A-Za-z0-9+.-]*):(.*)$/s.exec(bare)
  const scheme = match?.[1]?.toLowerCase()
  if (!match || scheme === undefined) return undefined
  if (scripts.has(scheme)) return scheme
  return scheme === 'data' && !dataTypes.test(match[2]?.toLowerCase() ?? '') ? scheme : undefined
}

/** `object` without the addresses among `members` that must not be followed. */
export function withoutUnsafeUrls<T extends object>(
  object: T,
  members: readonly (keyof T & string)[],
  path: readonly PathStep[],
  sink: Sink,
): T {
  let safe = object
  for (const member of members) {
    const url = object[member]
    const scheme = typeof url === 'string' ? unsafeScheme(url) : undefined
    if (!scheme) continue
    sink.issues.push(schemaErrors.unsafeUrl([...path, member], { scheme }))
    sink.rejected.push({ path: [...path, member], value: url })
    const { [member]: _, ...rest } = safe
    safe = rest as T
  }
  return safe
}
