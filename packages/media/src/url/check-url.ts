const scheme = /^([a-z][a-z0-9+.-]*):/i
const allowedData = /^data:(?:image|audio|video)\//i

/** Spaces and control characters, which browsers ignore in an address. */
const ignorable = new Set(Array.from({ length: 33 }, (_, code) => String.fromCharCode(code)))

/**
 * Whether a medium may be loaded from an address: `http:`, `https:`, `blob:`, `data:` of an image,
 * sound or video, or relative. All else (`javascript:`, `file:` …) is refused.
 */
export function isSafeMediumUrl(url: string): boolean {
  const plain = [...url].filter((character) => !ignorable.has(character)).join('')
  const found = scheme.exec(plain)?.[1]?.toLowerCase()
  if (found === undefined) return plain !== ''
  if (found === 'data') return allowedData.test(plain)
  return found === 'http' || found === 'https' || found === 'blob'
}
