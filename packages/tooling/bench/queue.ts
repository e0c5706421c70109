import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { chromiumArguments, findChromium } from '../setup/find-chromium.mjs'
import { root, sourceResolution } from '../src/vite/resolve.js'
import { median, percentile95 } from './harness/measure.js'
import type { Table } from './harness/table.js'
import { serve } from './image/serve.js'

const built = join(root, 'node_modules/.cache/bench-queue')
const folder = join(root, 'packages/tooling/bench/queue')
const photos = Number(process.env.BENCH_PHOTOS ?? 30)

interface Bench {
  nextPainted(number: number): Promise<number>
  painted: Promise<number>
}

async function buildPage(): Promise<void> {
  process.env.NODE_ENV = 'production'
  await build({
    ...sourceResolution,
    root: folder,
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    publicDir: join(root, 'packages/tooling/fixtures'),
    build: { outDir: built, emptyOutDir: true, target: 'es2022' },
  })
}

/** Milliseconds from a key to the next photo: by the clock, and of the page's processor. */
interface Times {
  wall: number[]
  processor: number[]
}

/** Reads how long the page's main thread has worked, in milliseconds of its processor. */
async function processorClock(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' })
  await session.send('Performance.enable')
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0)
  }
}

/** A scripted keyboard goes through photos; `pause` is what an annotator looks, in milliseconds. */
async function work(page: Page, keys: readonly string[], pause: number): Promise<Times> {
  const times: Times = { wall: [], processor: [] }
  const worked = await processorClock(page)
  for (let number = 2; number <= photos + 1; number++) {
    await page.waitForTimeout(pause)
    for (const key of keys.slice(0, -1)) await page.keyboard.press(key)
    // The page listens before the key comes: the two go different ways to the browser.
    await page.evaluate((next) => {
      const bench = globalThis as unknown as Bench
      bench.painted = bench.nextPainted(next)
    }, number)
    const before = await worked()
    await page.keyboard.press(keys.at(-1) ?? '1')
    times.wall.push(await page.evaluate(() => (globalThis as unknown as Bench).painted))
    times.processor.push((await worked()) - before)
  }
  return times
}

/** How soon the next photo of a queue is painted, and what that makes of an hour. */
export async function run(): Promise<Table[]> {
  await buildPage()
  const server = await serve(built)
  const browser = await chromium.launch({
    executablePath: findChromium() ?? '/usr/bin/chromium',
    args: [...chromiumArguments],
  })
  const rows: Table['rows'] = []
  try {
    for (const [name, query, keys, pause] of [
      ['digit, Ctrl+Enter; looks 1 s', '', ['1', 'Control+Enter'], 1000],
      ['one key; looks 1 s', '?one-key', ['1'], 1000],
      ['one key; looks 0.25 s', '?one-key', ['1'], 250],
    ] as const) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
      await page.goto(`${server.url}/index.html${query}`)
      await page.waitForFunction(() => document.activeElement?.getAttribute('type') === 'radio')
      const start = performance.now()
      const { wall, processor } = await work(page, keys, pause)
      const hour = (photos / (performance.now() - start)) * 3_600_000
      const both = [wall, processor].flatMap((each) => [median(each), percentile95(each)])
      rows.push([name, ...both.map(Math.round), Math.round(hour)])
      await page.close()
    }
  } finally {
    await browser.close()
    server.close()
  }
  return [
    {
      title: `A queue of ${photos} photos, a scripted keyboard`,
      columns: [
        ...['', 'next photo ms', '95 % below ms'],
        ...['processor ms', '95 % below ms', 'photos an hour'],
      ],
      rows,
      note: 'From the last key to the frame with the next photo, by the clock and in time of the main thread’s processor, which a busy machine does not stretch; the pay floor of the job is 120 an hour.',
    },
  ]
}
