import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { chromium } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { chromiumArguments, findChromium } from '../../setup/find-chromium.mjs'
import { root } from '../vite/resolve.js'
import { bundlePage } from './bundle.js'

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
}

/** The embed example exactly as it is printed. */
function printed(): string {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const code = /<!-- example: embed -->\s*```tsx\n([\s\S]*?)```/.exec(readme)?.[1]
  if (!code) throw new Error('the README has no embed example')
  return code
}

/** Serves a built page and a photo on loopback; resolves to its address and its end. */
async function serve(folder: string): Promise<{ url: string; close(): void }> {
  const photo = readFileSync(join(root, 'packages/tooling/fixtures/media/raccoon.jpg'))
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    if (path.endsWith('.jpg')) return response.setHeader('content-type', 'image/jpeg').end(photo)
    if (path === '/favicon.ico') return response.writeHead(204).end()
    try {
      const file = join(folder, path === '/' ? 'index.html' : path)
      response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
      response.end(readFileSync(file))
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('no port')
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() }
}

/** Names that a page's scripts may add to `window`: konva's own, on import. */
const allowedGlobals = ['Konva']

test('the example is ten lines and works as printed', async () => {
  const code = printed()
  expect(code.trim().split('\n').length).toBeLessThanOrEqual(10)
  const { folder } = await bundlePage(inject('packedProject'), 'readme', code)
  const { url, close } = await serve(folder)
  const browser = await chromium.launch({
    executablePath: findChromium() ?? 'chromium',
    args: chromiumArguments,
  })
  try {
    const page = await browser.newPage()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    await page.addInitScript('window.before = Object.getOwnPropertyNames(window)')
    await page.goto(url)
    await page.locator('.tagwright-root canvas').first().waitFor({ timeout: 15_000 })
    const added = (await page.evaluate(
      'Object.getOwnPropertyNames(window).filter((name) => !window.before.includes(name))',
    )) as string[]
    expect(added.filter((name) => name !== 'before' && !allowedGlobals.includes(name))).toEqual([])
    expect(errors).toEqual([])
  } finally {
    await browser.close()
    close()
  }
})
