import type { Browser, CDPSession, Page } from 'playwright-core'

/** What one contestant did at one number of boxes; times in milliseconds. */
export interface Measured {
  /** From the call to the drawn page. */
  mount: number
  /** Main-thread task time per input event. */
  drag: number
  wheel: number
  pan: number
  /** Main-thread task time of one click that selects. */
  select: number
  /** Megabytes of JavaScript heap after a collection. */
  heap: number
}

interface Place {
  scale: number
  x: number
  y: number
}
interface Box {
  x: number
  y: number
  width: number
  height: number
}
interface BenchPage {
  bench: { mount(): Promise<void>; place(): Place; targetNow(): Box }
}

const settle = 350

async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
}

/** Main-thread time of a phase, idle time at its end included, divided by its events. */
async function busy(
  page: Page,
  session: CDPSession,
  events: number,
  phase: () => Promise<void>,
): Promise<number> {
  const before = await taskTime(session)
  await phase()
  await page.waitForTimeout(settle)
  return ((await taskTime(session)) - before) / events
}

async function targetPoint(page: Page, ax = 0.5, ay = 0.5): Promise<[number, number]> {
  const [place, box] = await page.evaluate(() => {
    const { bench } = window as unknown as BenchPage
    return [bench.place(), bench.targetNow()] as const
  })
  return [
    place.x + (box.x + box.width * ax) * place.scale,
    place.y + (box.y + box.height * ay) * place.scale,
  ]
}

/** Opens a contestant's page and plays the same gestures as on all others. */
export async function measurePage(
  browser: Browser,
  url: string,
  { zooms = true, steps = 60 }: { zooms?: boolean; steps?: number } = {},
): Promise<Measured> {
  const context = await browser.newContext({ viewport: { width: 1600, height: 900 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable')
  try {
    await page.goto(url)
    await page.waitForFunction(() => 'bench' in window, undefined, { timeout: 120_000 })
    const mount = await page.evaluate(async () => {
      const start = performance.now()
      await (window as unknown as BenchPage).bench.mount()
      return performance.now() - start
    })
    await page.waitForTimeout(settle)
    await session.send('HeapProfiler.collectGarbage')
    const { metrics } = await session.send('Performance.getMetrics')
    const heap = (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 1e6

    const [x, y] = await targetPoint(page)
    await page.mouse.move(x, y)
    await page.waitForTimeout(settle)
    const select = await busy(page, session, 1, async () => {
      await page.mouse.down()
      await page.mouse.up()
    })
    const before = await targetPoint(page)
    const drag = await busy(page, session, steps, async () => {
      await page.mouse.down()
      for (let i = 1; i <= steps; i++) {
        await page.mouse.move(x + 4 * Math.min(i, steps - i), y + i)
      }
      await page.mouse.up()
    })
    const after = await targetPoint(page)
    if (Math.abs(after[1] - before[1]) < steps / 2) throw new Error(`${url}: the drag did nothing`)
    let wheel = Number.NaN
    let pan = Number.NaN
    if (zooms) {
      await page.mouse.move(x, y)
      await page.keyboard.down('Control')
      wheel = await busy(page, session, steps, async () => {
        for (let i = 0; i < steps; i++) await page.mouse.wheel(0, i < steps / 2 ? -40 : 40)
      })
      await page.keyboard.up('Control')
      pan = await busy(page, session, steps, async () => {
        await page.mouse.down({ button: 'middle' })
        for (let i = 1; i <= steps; i++) {
          await page.mouse.move(x + 4 * Math.min(i, steps - i), y + i)
        }
        await page.mouse.up({ button: 'middle' })
      })
    }
    return { mount, drag, wheel, pan, select, heap }
  } finally {
    await context.close()
  }
}
