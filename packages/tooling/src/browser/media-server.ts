import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import type { BrowserCommand } from 'vitest/node'
import { root } from '../vite/resolve.js'

const media = join(root, 'packages/tooling/fixtures/media')
const kinds: Record<string, string> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  wav: 'audio/wav',
  webm: 'video/webm',
}

/**
 * Serves the fixtures from another origin than the tests' page, as wary servers do: `/blocked/x`
 * may not be used by other origins at all, `/opaque/x` may be used but not read, `/open/x` may be
 * read, `/403/x` and `/500/x` answer with that status. Ends with the test run.
 */
export const mediaServer: BrowserCommand<[]> = async () => {
  const server = createServer((request, response) => {
    const [, how = '', name = ''] = (request.url ?? '').split('/')
    response.setHeader('content-type', kinds[name.split('.').at(-1) ?? ''] ?? 'text/plain')
    if (how === 'blocked') response.setHeader('cross-origin-resource-policy', 'same-origin')
    if (how === 'open' || /^\d+$/.test(how)) response.setHeader('access-control-allow-origin', '*')
    if (/^\d+$/.test(how)) return response.writeHead(Number(how)).end()
    try {
      const file = readFileSync(join(media, name.replaceAll('..', '')))
      const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? []
      if (from === undefined) return response.end(file)
      // Without answers by ranges a player cannot go to another place.
      const end = to ? Math.min(Number(to), file.length - 1) : file.length - 1
      response.setHeader('content-range', `bytes ${from}-${end}/${file.length}`)
      return response.writeHead(206).end(file.subarray(Number(from), end + 1))
    } catch {
      return response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  server.unref()
  const address = server.address()
  return typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : ''
}
