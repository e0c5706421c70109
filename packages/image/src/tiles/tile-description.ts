/** What a description of tiles says about the whole picture. */
export interface TileDescription {
  kind: 'iiif' | 'deep-zoom'
  /** Pixels of the picture at full resolution. */
  width: number
  height: number
}

const isSize = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0

function readIiif(text: string): TileDescription | null {
  let info: unknown
  try {
    info = JSON.parse(text)
  } catch {
    return null
  }
  if (typeof info !== 'object' || info === null) return null
  const { protocol, width, height, ...rest } = info as Record<string, unknown>
  const contexts = [rest['@context']].flat().map(String)
  const isImage =
    protocol === 'http://iiif.io/api/image' ||
    contexts.some((context) => context.includes('iiif.io/api/image'))
  return isImage && isSize(width) && isSize(height) ? { kind: 'iiif', width, height } : null
}

function readDeepZoom(text: string): TileDescription | null {
  if (!/<Image\s[^>]*schemas\.microsoft\.com\/deepzoom/i.test(text)) return null
  const [, size = ''] = /<Size\s([^>]*)>/i.exec(text) ?? []
  const value = (name: string) =>
    Number(new RegExp(`\\b${name}\\s*=\\s*["'](\\d+)["']`, 'i').exec(size)?.[1])
  const [width, height] = [value('Width'), value('Height')]
  return isSize(width) && isSize(height) ? { kind: 'deep-zoom', width, height } : null
}

/**
 * Reads the description of a picture in tiles: `info.json` of the IIIF Image API 2 and 3, or the XML
 * of a Deep Zoom image; null when the text is neither.
 */
export function readTileDescription(text: string): TileDescription | null {
  return readIiif(text) ?? readDeepZoom(text)
}
