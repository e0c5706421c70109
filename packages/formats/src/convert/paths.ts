/** The last part of a path, with forward or backward slashes. */
export const baseName = (path: string): string => path.slice(path.search(/[^/\\]*$/))

/** A path without the ending of its last part. */
export const stemOf = (path: string): string => path.replace(/\.[A-Za-z0-9]{1,5}$/, '')

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * The name that other formats know a medium by: its file name, else what its address ends with,
 * without what is asked or signed behind it. Relative addresses are names as they are.
 */
export function mediumName({ fileName, src }: { fileName?: string; src?: string }) {
  if (fileName !== undefined || src === undefined) return fileName
  if (/^(?:data|blob):/i.test(src)) return undefined
  if (!/^(?:[a-z][a-z0-9+.-]+:|\/)/i.test(src)) return src
  return decoded(baseName(src.replace(/[?#].*$/s, ''))) || undefined
}

/** The folder of a path, without a slash at its end; empty when it has none. */
export const folderOf = (path: string): string => path.replace(/[/\\]?[^/\\]*$/, '')

/** A relative path that cannot lead out of its folder: no drive, root, `..` or control character. */
export function safePath(path: string): string {
  const parts = path
    .replaceAll('\\', '/')
    .replace(/^[A-Za-z]:/, '')
    .split('/')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .map((part) => part.replace(/[\u0000-\u001f\u007f<>:"|?*]/g, '_'))
    .filter((part) => part !== '' && part !== '.' && part !== '..')
  return parts.join('/') || 'x'
}

/** Makes paths unique by a counter before their ending. */
export function createPathMaker(): (path: string) => string {
  const taken = new Set<string>()
  return (path) => {
    const safe = safePath(path)
    const dot = /\.[A-Za-z0-9]{1,8}$/.exec(safe)?.index ?? safe.length
    let unique = safe
    for (let n = 2; taken.has(unique.toLowerCase()); n++) {
      unique = `${safe.slice(0, dot)}-${n}${safe.slice(dot)}`
    }
    taken.add(unique.toLowerCase())
    return unique
  }
}
