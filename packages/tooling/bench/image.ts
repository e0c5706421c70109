import { chromium } from 'playwright-core'
import { chromiumArguments, findChromium } from '../setup/find-chromium.mjs'
import { median } from './harness/measure.js'
import type { Table } from './harness/table.js'
import { buildPages, builtPages } from './image/build-pages.js'
import { type Measured, measurePage } from './image/measure-page.js'
import { serve } from './image/serve.js'

/** What is compared; Annotorious has no zoom of its own and takes minutes beyond 10,000 boxes. */
const contestants = [
  { name: 'full', page: 'raw.html?kind=full', most: 100_000, zooms: true, steps: 60 },
  { name: 'cached', page: 'raw.html?kind=cached', most: 100_000, zooms: true, steps: 60 },
  { name: 'Annotorious 3.8', page: 'annotorious.html?', most: 10_000, zooms: false, steps: 12 },
  { name: 'Tagwright', page: 'tagwright.html?', most: 100_000, zooms: true, steps: 60 },
] as const

const members = ['mount', 'drag', 'wheel', 'pan', 'select', 'heap'] as const

const sizes = (process.env.BENCH_BOXES ?? '1000,10000,100000').split(',').map(Number)
const runs = Number(process.env.BENCH_RUNS ?? 3)

/** The middle of several runs, each on a fresh page. */
async function measure(url: string, options: { zooms: boolean; steps: number }): Promise<Measured> {
  const browser = await chromium.launch({
    executablePath: findChromium() ?? '/usr/bin/chromium',
    args: [...chromiumArguments, '--enable-precise-memory-info'],
  })
  try {
    const results: Measured[] = []
    for (let i = 0; i < runs; i++) results.push(await measurePage(browser, url, options))
    return Object.fromEntries(
      members.map((member) => [member, median(results.map((result) => result[member]))]),
    ) as unknown as Measured
  } finally {
    await browser.close()
  }
}

const shown = (value: number, base: number): string =>
  Number.isFinite(value) ? `${value.toFixed(1)} (${(value / base).toFixed(2)}x)` : '-'

/** The image annotator beside two raw canvases and Annotorious, on the same photo and boxes. */
export async function run(): Promise<Table[]> {
  await buildPages()
  const server = await serve(builtPages)
  const tables: Table[] = []
  try {
    for (const count of sizes) {
      const results = new Map<string, Measured>()
      for (const { name, page, most, ...options } of contestants) {
        if (count <= most) {
          results.set(name, await measure(`${server.url}/${page}&n=${count}`, options))
        }
      }
      const full = results.get('full')!
      const cached = results.get('cached')!
      tables.push({
        title: `Image, ${count.toLocaleString('en')} boxes on a 1920x1080 photo, all visible`,
        columns: ['', 'mount ms', 'drag ms', 'wheel ms', 'pan ms', 'select ms', 'heap MB'],
        rows: [...results].map(([name, { mount, drag, wheel, pan, select, heap }]) => [
          name,
          shown(mount, full.mount),
          shown(drag, cached.drag),
          shown(wheel, cached.wheel),
          shown(pan, cached.pan),
          shown(select, full.select),
          heap.toFixed(1),
        ]),
        note: 'Main-thread task time per input event, middle of the runs; mount and select against full, the rest against cached.',
      })
    }
  } finally {
    server.close()
  }
  return tables
}
