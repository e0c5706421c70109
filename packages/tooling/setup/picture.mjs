import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build as buildPackages } from './build.mjs'
import { chromiumArguments, findChromium } from './find-chromium.mjs'
import { install } from './install.mjs'
import { main, root } from './run.mjs'

const target = join(root, 'packages/tooling/picture/task-page.png')
const example = join(root, 'examples/react-embed')

/** Draws a box around the raccoon's head, which stays selected, and ticks a tag. */
async function annotate(page) {
  const stage = page.locator('.tagwright-image-stage')
  await stage.locator('canvas').first().waitFor()
  await page.waitForTimeout(1500)
  const area = await stage.boundingBox()
  const at = (x, y) => [area.x + area.width * x, area.y + area.height * y]
  await page.mouse.move(...at(0.43, 0.06))
  await page.mouse.down()
  await page.mouse.move(...at(0.6, 0.4), { steps: 8 })
  await page.mouse.move(...at(0.86, 0.66), { steps: 8 })
  await page.mouse.up()
  await page.getByRole('checkbox', { name: 'Leaves' }).check()
  await page.mouse.move(2, 2)
  await page.waitForTimeout(500)
}

// Makes the README's picture: the embedding example, built, opened and worked in.
await main(async () => {
  await install()
  await buildPackages({ ifStale: true })
  const { build, preview } = await import('vite')
  const { chromium } = await import('playwright-core')
  await build({ root: example, logLevel: 'error' })
  const server = await preview({ root: example, preview: { host: '127.0.0.1', port: 0 } })
  const executablePath = findChromium()
  const browser = await chromium.launch({ executablePath, args: chromiumArguments })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    await page.goto(server.resolvedUrls.local[0])
    await annotate(page)
    mkdirSync(dirname(target), { recursive: true })
    await page.screenshot({ path: target })
    console.log(target)
  } finally {
    await browser.close()
    await server.close()
  }
})
