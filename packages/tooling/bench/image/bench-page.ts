import type { Browser, CDPSession, Page } from 'playwright-core'
import { mainThreadTime, markedTime } from '../harness/main-thread.js'
import { median, percentile95 } from '../harness/measure.js'

interface Rectangle {
  x: number
  y: number
  width: number
  height: number
}

/** What the pages of the contestants offer; image pixels unless said otherwise. */
export interface PageApi {
  mount(): Promise<void>
  /** How the picture is placed: CSS pixels of the page. */
  place(): { scale: number; x: number; y: number }
  targetNow(): Rectangle
  vertexNow(): [number, number]
  setTool(tool: string): void
  unselect(): void
  watchSharp(): void
  sharpAfter(): number | null
  cycle(times: number): Promise<void>
  edit(times: number): Promise<void>
}

/** Main-thread processor time per input event, milliseconds. */
export interface Busy {
  /** All that the events caused, what came after them too, divided by their number. */
  mean: number
  middle: number
  /** Of the frames of the single events. */
  p95: number
}

/** A contestant's page that is open. */
export interface BenchPage {
  readonly page: Page
  readonly session: CDPSession
  /** Calls one of the page's own functions. */
  call<M extends keyof PageApi>(
    member: M,
    ...given: Parameters<PageApi[M]>
  ): Promise<Awaited<ReturnType<PageApi[M]>>>
  metric(name: string): Promise<number>
  /** Where on the page an image point is seen. */
  onScreen(x: number, y: number): Promise<[number, number]>
  /** Waits until the page has nothing to do. */
  rest(ms?: number): Promise<void>
  /** Processor time of what is done. */
  busy(act: () => Promise<unknown>): Promise<number>
  /** Processor time of stretches that marks divide; the first one is before the first mark. */
  stretches(act: (mark: () => Promise<void>) => Promise<unknown>): Promise<number[]>
  /** Processor time of events one by one, and of what comes after the last one. */
  sampled(events: number, act: (at: number) => Promise<unknown>): Promise<Busy>
  collect(): Promise<void>
}

const settle = 180

/** Opens a page in a context of its own, runs what is to be measured, and closes it. */
export async function withPage<T>(
  browser: Browser,
  url: string,
  run: (bench: BenchPage) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1600, height: 900 } })
  try {
    const page = await context.newPage()
    page.on('pageerror', (error) => console.error(`${url}: ${error}`))
    const session = await context.newCDPSession(page)
    await session.send('Performance.enable')
    await page.goto(url)
    await page.waitForFunction(() => 'bench' in window, undefined, { timeout: 120_000 })
    await page.waitForTimeout(settle)
    return await run(await createBenchPage(browser, page, session))
  } finally {
    await context.close()
  }
}

async function createBenchPage(
  browser: Browser,
  page: Page,
  session: CDPSession,
): Promise<BenchPage> {
  const rest = (ms = settle) => page.waitForTimeout(ms)
  const bench: BenchPage = {
    page,
    session,
    rest,
    async metric(wanted) {
      const { metrics } = await session.send('Performance.getMetrics')
      return metrics.find(({ name }) => name === wanted)?.value ?? 0
    },
    call: (member, ...given) =>
      page.evaluate(
        `window.bench[${JSON.stringify(member)}](...${JSON.stringify(given)})`,
      ) as never,
    async onScreen(x, y) {
      const place = await bench.call('place')
      return [place.x + x * place.scale, place.y + y * place.scale]
    },
    busy: async (act) => (await mainThreadTime(browser, page, act)).busy,
    async stretches(act) {
      const { stretches } = await markedTime(browser, page, act)
      return stretches.map(({ busy }) => busy)
    },
    async sampled(events, act) {
      const [, ...times] = await bench.stretches(async (mark) => {
        await mark()
        for (let at = 0; at < events; at++) {
          await act(at)
          await mark()
        }
        await rest()
      })
      const all = times.reduce((sum, time) => sum + time, 0)
      const each = times.slice(0, events)
      return { mean: all / events, middle: median(each), p95: percentile95(each) }
    },
    async collect() {
      // The second one takes what the first has let go of.
      await session.send('HeapProfiler.collectGarbage')
      await rest(100)
      await session.send('HeapProfiler.collectGarbage')
    },
  }
  return bench
}
