import { createServer } from 'node:http'
import { crc32, deflateSync } from 'node:zlib'
import type { BrowserCommand } from 'vitest/node'

/** A picture far larger than a browser can decode; only tiles of it are ever made. */
const picture = { width: 40_000, height: 30_000, tile: 256 } as const

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body), body.length + 4)
  return out
}

/** A PNG of one colour. */
function plainPng(width: number, height: number, color: readonly [number, number, number]): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  const rows = deflateSync(Buffer.alloc((width + 1) * height))
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(color)),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The colour of a tile tells where its top-left corner lies. */
const colorAt = (x: number, y: number): [number, number, number] => [
  Math.round((x / picture.width) * 255),
  Math.round((y / picture.height) * 255),
  128,
]

function iiifInfo(base: string, version: string): object {
  const { width, height, tile } = picture
  const tiles = [{ width: tile, height: tile, scaleFactors: [1, 2, 4, 8, 16, 32, 64, 128, 256] }]
  const common = { protocol: 'http://iiif.io/api/image', width, height, tiles }
  return version === '3'
    ? {
        '@context': 'http://iiif.io/api/image/3/context.json',
        id: base,
        type: 'ImageService3',
        profile: 'level0',
        extraFormats: ['png'],
        preferredFormats: ['png'],
        ...common,
      }
    : {
        '@context': 'http://iiif.io/api/image/2/context.json',
        '@id': base,
        profile: ['http://iiif.io/api/image/2/level2.json', { formats: ['png'] }],
        ...common,
      }
}

const deepZoom = `<?xml version="1.0" encoding="UTF-8"?>
<Image xmlns="http://schemas.microsoft.com/deepzoom/2008" Format="png" Overlap="0" TileSize="${picture.tile}"><Size Width="${picture.width}" Height="${picture.height}"/></Image>`

/** The tile that an address asks for, or null. */
function tileOf(path: string): Buffer | null {
  const { width, height, tile } = picture
  const iiif = /\/(\d+),(\d+),(\d+),(\d+)\/(\d+),(\d*)\/0\/default\.\w+$/.exec(path)
  if (iiif) {
    const [x = 0, y = 0, w = 1, h = 1, across = 1, down] = iiif.slice(1).map(Number)
    return plainPng(across, down || Math.max(1, Math.round((h * across) / w)), colorAt(x, y))
  }
  const whole = /\/full\/(?:max|full|(\d+),(\d*))\/0\/default\.\w+$/.exec(path)
  if (whole) return plainPng(Number(whole[1] ?? 256), Number(whole[2] || 192), colorAt(0, 0))
  const deep = /_files\/(\d+)\/(\d+)_(\d+)\.\w+$/.exec(path)
  if (!deep) return null
  const [level = 0, column = 0, row = 0] = deep.slice(1).map(Number)
  const shrink = 2 ** (Math.ceil(Math.log2(Math.max(width, height))) - level)
  const side = (size: number, at: number) =>
    Math.max(1, Math.min(tile, Math.ceil(size / shrink) - at * tile))
  const color = colorAt(column * tile * shrink, row * tile * shrink)
  return plainPng(side(width, column), side(height, row), color)
}

/**
 * Serves a picture of 1.2 gigapixels in tiles: `/iiif/2/info.json`, `/iiif/3/info.json` and
 * `/deep.dzi`; under `/broken/…` the descriptions are there, but no tile. Ends with the test run.
 */
export const tileServer: BrowserCommand<[]> = async () => {
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    response.setHeader('access-control-allow-origin', '*')
    const base = `http://${request.headers.host}${path.replace('/info.json', '')}`
    const [, version] = /\/iiif\/(\d)\/info\.json$/.exec(path) ?? []
    if (version) return response.end(JSON.stringify(iiifInfo(base, version)))
    if (path.endsWith('.dzi')) {
      response.setHeader('content-type', 'application/xml')
      return response.end(deepZoom)
    }
    const tile = path.includes('/broken/') ? null : tileOf(path)
    if (!tile) return response.writeHead(404).end()
    response.setHeader('content-type', 'image/png')
    return response.end(tile)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  server.unref()
  const address = server.address()
  return typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : ''
}
