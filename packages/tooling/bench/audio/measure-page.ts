import type { Browser, CDPSession, Page } from 'playwright-core'
import { mainThreadTime, mark } from '../harness/main-thread.js'

/** What can be measured on a contestant's page, in the order in which it is. */
export const gestures = ['drag', 'scroll', 'zoom', 'add', 'type'] as const

/** One of {@link gestures}. */
export type Gesture = (typeof gestures)[number]

/** What one contestant did; times in milliseconds. */
export interface Measured extends Partial<Record<Gesture, number>> {
  /** Elapsed from the call to the drawn page. */
  mount: number
  /** Main-thread processor time of that. */
  mountBusy: number
  /** Elapsed of mounting the same once more, when all else was measured and it was unmounted. */
  again?: number
  /** Main-thread processor time of that. */
  againBusy?: number
  /** Megabytes of JavaScript heap after a collection. */
  heap: number
  /** Elements of the page, shadow roots included. */
  nodes: number
  /** What could not be measured, and why. */
  failed: readonly string[]
}

interface BenchPage {
  bench: {
    mount(): Promise<void>
    /** Takes it off the page; absent where it is not mounted again. */
    unmount?(): void
    /** After the mount was measured: the view in which all begin. */
    ready?(): void
    add(): void
    /** Where the end of the segment that is dragged lies on screen; null until it is there. */
    edge(): { x: number; y: number } | null
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
/** Milliseconds between keys, as of one that is held: several at once would share a frame. */
const keyPace = 33
/** Milliseconds that one gesture may take before it counts as failed. */
const patience = 60_000

async function metric(session: CDPSession, wanted: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === wanted)?.value ?? 0
}

/** Main-thread processor time of a phase, what comes after it too, divided by its events. */
async function busy(
  { browser, page }: Pick<Played, 'browser' | 'page'>,
  events: number,
  phase: () => Promise<unknown>,
): Promise<number> {
  const time = await mainThreadTime(browser, page, async () => {
    await phase()
    await page.waitForTimeout(settle)
  })
  return time.busy / events
}

const countNodes = `(function count(root) {
  let all = 0
  for (const element of root.querySelectorAll('*')) all += 1 + (element.shadowRoot ? count(element.shadowRoot) : 0)
  return all
})(document)`

/** Elapsed and processor time of mounting. */
async function timeOfMount(browser: Browser, page: Page): Promise<[number, number]> {
  let elapsed = Number.NaN
  const { busy } = await mainThreadTime(browser, page, async () => {
    elapsed = (await page.evaluate(`(async () => {
      const start = performance.now()
      await window.bench.mount()
      performance.mark('${mark}')
      return performance.now() - start
    })()`)) as number
  })
  await page.evaluate(`performance.clearMarks('${mark}')`)
  return [elapsed, busy]
}

/** Opens a contestant's page and plays the same input as on all others. */
export async function measurePage(
  browser: Browser,
  url: string,
  wanted: readonly Gesture[],
): Promise<Measured> {
  const context = await browser.newContext({ viewport: { width: 1600, height: 900 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable')
  try {
    await page.goto(url)
    await page.waitForFunction(() => 'bench' in window, undefined, { timeout: 60_000 })
    await page.waitForTimeout(settle)
    const [mount, mountBusy] = await timeOfMount(browser, page)
    await inPage(page, (bench) => bench.ready?.())
    await page.waitForTimeout(settle * 2)
    await session.send('HeapProfiler.collectGarbage')
    const heap = (await metric(session, 'JSHeapUsedSize')) / 1e6
    const nodes = (await page.evaluate(countNodes)) as number
    const failed: string[] = []
    const found: Measured = { mount, mountBusy, heap, nodes, failed }
    await page.waitForFunction('window.bench.edge() !== null', undefined, { timeout: 20_000 })
    const edge = (await inPage(page, (bench) => bench.edge())) ?? { x: 0, y: 0 }
    for (const gesture of gestures) {
      if (!wanted.includes(gesture)) continue
      try {
        found[gesture] = await within(patience, plays[gesture]({ browser, page, edge }))
      } catch (error) {
        found[gesture] = Number.NaN
        failed.push(`${gesture}: ${error instanceof Error ? error.message.split('\n')[0] : error}`)
        await browser.stopTracing().catch(() => undefined)
        // It is still at work: nothing else can be measured on this page.
        if (error instanceof TookTooLong) break
      }
    }
    if (failed.length === 0 && (await page.evaluate('"unmount" in window.bench'))) {
      await inPage(page, (bench) => bench.unmount?.())
      await page.waitForTimeout(settle)
      ;[found.again, found.againBusy] = await timeOfMount(browser, page)
    }
    return found
  } finally {
    await context.close()
  }
}

class TookTooLong extends Error {}

/** What did not come in time is an error. */
function within<T>(milliseconds: number, wanted: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(
      () => fail(new TookTooLong(`took over ${milliseconds / 1000} s`)),
      milliseconds,
    )
  })
  return Promise.race([wanted, late]).finally(() => clearTimeout(timer))
}

interface Played {
  browser: Browser
  page: Page
  edge: { x: number; y: number }
}

const plays: Record<Gesture, (played: Played) => Promise<number>> = {
  async drag(played) {
    const { page, edge } = played
    await page.mouse.move(edge.x, edge.y)
    await page.waitForTimeout(settle)
    const before = await inPage(page, (bench) => bench.end())
    const drag = await busy(played, steps, async () => {
      await page.mouse.down()
      for (let at = 1; at <= steps; at++) await page.mouse.move(edge.x + at * 0.5, edge.y)
      await page.mouse.up()
    })
    const after = await inPage(page, (bench) => bench.end())
    if (after - before >= 0.5) return drag
    // Handles that hide each other cannot all be taken hold of: no number, then.
    if (await inPage(page, (bench) => bench.handlesMayHide === true)) return Number.NaN
    throw new Error('the drag did nothing')
  },
  async scroll(played) {
    const { page, edge } = played
    const first = await inPage(page, (bench) => bench.view())
    await page.mouse.move(800, edge.y)
    await page.waitForTimeout(settle)
    const scroll = await busy(played, steps, async () => {
      for (let at = 0; at < steps; at++) await page.mouse.wheel(120, 0)
    })
    const second = await inPage(page, (bench) => bench.view())
    if (second.start - first.start < 20) throw new Error('the scroll did nothing')
    return scroll
  },
  async zoom(played) {
    const { page, edge } = played
    const { zoom: first } = await inPage(page, (bench) => bench.view())
    let furthest = first
    await page.mouse.move(800, edge.y)
    await page.waitForTimeout(settle)
    await page.keyboard.down('Control')
    const zoom = await busy(played, steps, async () => {
      for (let at = 0; at < steps; at++) {
        await page.mouse.wheel(0, at < steps / 2 ? -60 : 60)
        if (at === steps / 2) furthest = (await inPage(page, (bench) => bench.view())).zoom
      }
    })
    await page.keyboard.up('Control')
    if (furthest < first * 2) throw new Error('the zoom did nothing')
    return zoom
  },
  add: (played) => busy(played, 1, () => inPage(played.page, (bench) => bench.add())),
  // Last: what has the caret stays in view wherever it goes.
  type: typing,
}

/** Main-thread time of a key in a segment's text. */
async function typing(played: Played): Promise<number> {
  const { page } = played
  const has = (await page.evaluate("'write' in window.bench")) as boolean
  if (!has) return Number.NaN
  await inPage(page, (bench) => bench.write?.())
  await page.waitForTimeout(settle)
  const key = await busy(played, steps, async () => {
    for (let at = 0; at < steps; at++) {
      await page.keyboard.press(at % 6 === 5 ? 'Space' : 'a')
      await page.waitForTimeout(keyPace)
    }
  })
  if (((await page.evaluate(typed)) as number) < steps) throw new Error('the keys did nothing')
  return key
}

/** How many letters the focused text box has. */
const typed = `(function find(root) {
  const { activeElement } = root
  return activeElement?.shadowRoot ? find(activeElement.shadowRoot) : (activeElement?.value?.length ?? 0)
})(document)`
