import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { chromiumArguments, findChromium } from '../../setup/find-chromium.mjs'
import { root } from '../vite/resolve.js'
import { bundlePage } from './bundle.js'
import { servePage } from './page-server.js'

/** Names that a page's scripts may add to `window`: konva's own, on import. */
const allowedGlobals = ['Konva']

let browser: Browser

beforeAll(async () => {
  const executablePath = findChromium() ?? 'chromium'
  browser = await chromium.launch({ executablePath, args: chromiumArguments })
})
afterAll(() => browser.close())

/** Opens a built page under a strict policy; what went wrong and which globals it left. */
async function open(folder: string, look: (page: Page) => Promise<void>) {
  const { url, close } = await servePage(folder)
  const page = await browser.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  try {
    await page.addInitScript('window.before = Object.getOwnPropertyNames(window)')
    await page.goto(url)
    await page.locator('.tagwright-root canvas').first().waitFor({ timeout: 15_000 })
    await look(page)
    const added: string[] = await page.evaluate(
      'Object.getOwnPropertyNames(window).filter((name) => !window.before.includes(name))',
    )
    return {
      errors,
      globals: added.filter((name) => ![...allowedGlobals, 'before'].includes(name)),
    }
  } finally {
    await page.close()
    close()
  }
}

test("the README's example is ten lines and works as printed", async () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const code = /<!-- example: embed -->\s*```tsx\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
  expect(code.length).toBeGreaterThan(100)
  expect(code.trim().split('\n').length).toBeLessThanOrEqual(10)
  const { folder } = await bundlePage(inject('packedProject'), 'readme', code)
  expect(await open(folder, async () => {})).toEqual({ errors: [], globals: [] })
})

test('examples/react-embed shows three widgets and keeps to itself', async () => {
  const source = join(root, 'examples/react-embed/src')
  const files = Object.fromEntries(
    readdirSync(source).map((file) => [file, readFileSync(join(source, file), 'utf8')]),
  )
  const { folder } = await bundlePage(
    inject('packedProject'),
    'embed',
    files['main.tsx'] ?? '',
    files,
  )
  const outcome = await open(folder, async (page) => {
    for (const widget of ['boxes', 'around', 'words'])
      await page.locator(`[data-tagwright-widget="${widget}"]`).waitFor()
  })
  expect(outcome).toEqual({ errors: [], globals: [] })
})
