import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { chromiumArguments, findChromium } from '../../setup/find-chromium.mjs'
import { root } from '../vite/resolve.js'
import { bundlePage } from './bundle.js'
import { servePage } from './page-server.js'

let browser: Browser

beforeAll(async () => {
  const executablePath = findChromium() ?? 'chromium'
  browser = await chromium.launch({ executablePath, args: chromiumArguments })
})
afterAll(() => browser.close())

/** Builds an example from the packed packages, works on its page, and gives the document it shows. */
async function answerOf(example: string, work: (page: Page) => Promise<void>) {
  const source = join(root, 'examples', example, 'src')
  const files = Object.fromEntries(
    readdirSync(source).map((file) => [file, readFileSync(join(source, file), 'utf8')]),
  )
  const code = files['main.tsx'] ?? ''
  const { folder } = await bundlePage(inject('packedProject'), example, code, files)
  const { url, close } = await servePage(folder)
  const page = await browser.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  try {
    await page.goto(url)
    await work(page)
    const text = await page.locator('pre').textContent()
    return { errors, document: JSON.parse(text ?? 'null') }
  } finally {
    await page.close()
    close()
  }
}

test('a field of a stranger: an emotion wheel in less than 80 lines, by keys', async () => {
  const file = join(root, 'examples/custom-field/src/emotion-wheel.tsx')
  expect(readFileSync(file, 'utf8').split('\n').length).toBeLessThanOrEqual(80)
  const { errors, document } = await answerOf('custom-field', async (page) => {
    const submit = page.getByRole('button', { name: /^Submit/ })
    await submit.click()
    await page.getByText('Please answer this.').first().waitFor()
    await page.getByRole('radio', { name: 'Joy, weak' }).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Control+Enter')
  })
  expect(errors).toEqual([])
  expect(document.responses.emotion).toMatchObject({
    state: 'answered',
    value: { emotion: 'joy', strength: 2 },
  })
})

test('a shape of a stranger: diamonds, drawn by a drag and by keys', async () => {
  const { errors, document } = await answerOf('custom-shape', async (page) => {
    const picture = page.getByRole('application', { name: /^Picture/ })
    await picture.waitFor()
    await page.getByRole('button', { name: 'Diamond' }).click()
    const { x, y, width, height } = (await picture.boundingBox()) ?? {
      x: 0,
      y: 0,
      width: 0,
      height: 0,
    }
    await page.mouse.move(x + width * 0.4, y + height * 0.4)
    await page.mouse.down()
    await page.mouse.move(x + width * 0.5, y + height * 0.45, { steps: 4 })
    await page.mouse.move(x + width * 0.6, y + height * 0.6, { steps: 4 })
    await page.mouse.up()
    await page
      .getByRole('option', { name: /polygon/i })
      .first()
      .waitFor()
    await page.keyboard.press('Control+Enter')
    await page.locator('pre').waitFor()
  })
  expect(errors).toEqual([])
  const [diamond] = document.annotations
  expect(diamond).toMatchObject({ widget: 'eyes', geometry: { type: 'polygon' } })
  const [[top, right, bottom, left]] = diamond.geometry.parts.map(
    ({ exterior }: { exterior: [number, number][] }) => exterior,
  )
  expect(top[0]).toBeCloseTo(bottom[0])
  expect(left[1]).toBeCloseTo(right[1])
  expect(bottom[1] - top[1]).toBeGreaterThan(20)
})
