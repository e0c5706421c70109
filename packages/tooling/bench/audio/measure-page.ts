import type { Browser, CDPSession, Page } from 'playwright-core'

/** What one contestant did; times in milliseconds. */
export interface Measured {
  /** From the call to the drawn page. */
  mount: number
  /** Main-thread task time of adding as many segments again. */
  add: number
  /** Main-thread task time per input event. */
  scroll: number
  zoom: number
  drag: number
  /** Per key in a segment's text; NaN where a contestant has none. */
  type: number
  /** Megabytes of JavaScript heap after a collection. */
  heap: number
  /** Elements of the page, shadow roots included. */
  nodes: number
}

interface BenchPage {
  bench: {
    mount(): Promise<void>
    add(): void
    /** Where the end of the segment that is dragged lies on screen. */
    edge(): { x: number; y: number }
    /** Its end in seconds. */
    end(): number
    /** Its handles have a fixed size, so that many segments hide each other's. */
    handlesMayHide?: boolean
    /** Puts the caret into the text of a segment; absent where there is none. */
    write?(): void
    /** What is in view: seconds at the left edge, and CSS pixels per second. */
    view(): { start: number; zoom: number }
  }
}
const inPage = <T>(page: Page, act: (bench: BenchPage['bench']) => T): Promise<T> =>
  page.evaluate(`(${act.toString()})(window.bench)`) as Promise<T>

const steps = 60
const settle = 350

async function metric(session: CDPSession, wanted: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === wanted)?.value ?? 0
}

/** Main-thread time of a phase, idle time at its end included, divided by its events. */
async function busy(
  page: Page,
  session: CDPSession,
  events: number,
  phase: () => Promise<unknown>,
): Promise<number> {
  const before = await metric(session, 'TaskDuration')
  await phase()
  await page.waitForTimeout(settle)
  return (((await metric(session, 'TaskDuration')) - before) * 1000) / events
}

const countNodes = `(function count(root) {
  let all = 0
  for (const element of root.querySelectorAll('*')) all += 1 + (element.shadowRoot ? count(element.shadowRoot) : 0)
  return all
})(document)`

/** Opens a contestant's page and plays the same input as on all others. */
export async function measurePage(browser: Browser, url: string): Promise<Measured> {
  const context = await browser.newContext({ viewport: { width: 1600, height: 900 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  // The thread's own clock: what others do on the machine counts as little as can be.
  await session.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' })
  await session.send('Performance.enable')
  try {
    await page.goto(url)
    await page.waitForFunction(() => 'bench' in window, undefined, { timeout: 60_000 })
    const mount = (await page.evaluate(`(async () => {
      const start = performance.now()
      await window.bench.mount()
      return performance.now() - start
    })()`)) as number
    await page.waitForTimeout(settle * 2)
    await session.send('HeapProfiler.collectGarbage')
    const heap = (await metric(session, 'JSHeapUsedSize')) / 1e6
    const nodes = (await page.evaluate(countNodes)) as number

    const edge = await inPage(page, (bench) => bench.edge())
    await page.mouse.move(edge.x, edge.y)
    await page.waitForTimeout(settle)
    const before = await inPage(page, (bench) => bench.end())
    const drag = await busy(page, session, steps, async () => {
      await page.mouse.down()
      for (let at = 1; at <= steps; at++) await page.mouse.move(edge.x + at * 0.5, edge.y)
      await page.mouse.up()
    })
    const after = await inPage(page, (bench) => bench.end())
    const missed = after - before < 0.5
    // Handles that hide each other cannot all be taken hold of: no number, then.
    if (missed && !(await inPage(page, (bench) => bench.handlesMayHide === true)))
      throw new Error(`${url}: the drag did nothing`)

    const first = await inPage(page, (bench) => bench.view())
    await page.mouse.move(800, edge.y)
    const scroll = await busy(page, session, steps, async () => {
      for (let at = 0; at < steps; at++) await page.mouse.wheel(120, 0)
    })
    const second = await inPage(page, (bench) => bench.view())
    if (second.start - first.start < 20) throw new Error(`${url}: the scroll did nothing`)
    await page.keyboard.down('Control')
    const zoom = await busy(page, session, steps, async () => {
      for (let at = 0; at < steps; at++) await page.mouse.wheel(0, at < steps / 2 ? -60 : 60)
    })
    await page.keyboard.up('Control')
    const add = await busy(page, session, 1, () => inPage(page, (bench) => bench.add()))
    // Last: what has the caret stays in view wherever it goes.
    const type = await typing(page, session)
    return { mount, add, scroll, zoom, drag: missed ? Number.NaN : drag, type, heap, nodes }
  } finally {
    await context.close()
  }
}

/** Main-thread time of a key in a segment's text. */
async function typing(page: Page, session: CDPSession): Promise<number> {
  const has = (await page.evaluate("'write' in window.bench")) as boolean
  if (!has) return Number.NaN
  await inPage(page, (bench) => bench.write?.())
  await page.waitForTimeout(settle)
  return busy(page, session, steps, async () => {
    for (let at = 0; at < steps; at++) await page.keyboard.press(at % 6 === 5 ? 'Space' : 'a')
  })
}
