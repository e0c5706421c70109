import type { Browser } from 'playwright-core'
import { median } from '../harness/measure.js'

/** Scrolls that are measured. */
const scrolls = 5

/**
 * Milliseconds from the end of a scroll to the whole spectrogram of what is then in view, the middle of
 * several scrolls by more than a window each.
 */
export async function measureSpectrogram(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1600, height: 900 } })
  const page = await context.newPage()
  try {
    await page.goto(url)
    await page.waitForFunction(() => 'bench' in window, undefined, { timeout: 60_000 })
    await page.evaluate('window.bench.mount()')
    await page.evaluate('window.bench.ready()')
    await page.evaluate('window.bench.showSpectrogram()')
    await page.waitForFunction('window.bench.edge() !== null', undefined, { timeout: 20_000 })
    const box = (await page.evaluate('window.bench.edge()')) as { x: number; y: number }
    await page.mouse.move(800, box.y)
    await page.waitForTimeout(1500)
    const times: number[] = []
    for (let turn = 0; turn < scrolls; turn++) {
      const done = page.evaluate('window.bench.spectrogramAfterScroll()')
      for (let at = 0; at < 20; at++) await page.mouse.wheel(120, 0)
      times.push((await done) as number)
      await page.waitForTimeout(200)
    }
    return median(times)
  } finally {
    await context.close()
  }
}
