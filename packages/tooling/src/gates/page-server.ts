import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { root } from '../vite/resolve.js'

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.jpg': 'image/jpeg',
  '.wav': 'audio/wav',
}

/** What a careful host allows: nothing inline, nothing evaluated. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
].join('; ')

/** Serves a built page, and the fixtures, on loopback under a strict policy. */
export async function servePage(folder: string): Promise<{ url: string; close(): void }> {
  const media = join(root, 'packages/tooling/fixtures/media')
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    const name = path.split('/').at(-1) ?? ''
    const file = path === '/' ? join(folder, 'index.html') : join(folder, path)
    if (path === '/favicon.ico') return response.writeHead(204).end()
    response.setHeader('content-security-policy', policy)
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
    try {
      return response.end(readFileSync(/\.(jpg|wav)$/.test(name) ? join(media, name) : file))
    } catch {
      return response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('no port')
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() }
}
