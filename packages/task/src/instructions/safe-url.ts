const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:'])
const pictureSchemes = new Set(['http:', 'https:'])

/**
 * An address that instructions may link to or show: relative, or of a scheme that runs nothing.
 * Everything else becomes undefined, whatever white space, case or control characters hide it.
 */
export function safeUrl(url: string, use: 'link' | 'picture'): string | undefined {
  // Browsers drop these inside a scheme, so `java\nscript:` must be read without them.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly those are meant.
  const bare = url.replace(/[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2028\u2029\ufeff]/g, '')
  const scheme = /^([^/?#:]*):/.exec(bare)?.[1]
  if (scheme === undefined) return bare.startsWith('\\') || /^\/[\\/]/.test(bare) ? undefined : url
  const allowed = use === 'link' ? schemes : pictureSchemes
  return allowed.has(`${scheme.toLowerCase()}:`) ? url.trim() : undefined
}
