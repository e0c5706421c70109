import { chromium } from 'playwright-core'
import { chromiumArguments, findChromium } from '../setup/find-chromium.mjs'
import { buildPages, builtPages } from './audio/build-pages.js'
import { type Measured, measurePage } from './audio/measure-page.js'
import { median } from './harness/measure.js'
import type { Table } from './harness/table.js'
import { serve } from './image/serve.js'

const contestants = [
  { name: 'raw canvas', page: 'raw.html' },
  { name: 'wavesurfer 8 + regions', page: 'wavesurfer.html' },
  { name: 'peaks.js 4', page: 'peaks.html' },
  { name: 'Tagwright', page: 'tagwright.html' },
] as const

const members = ['mount', 'add', 'scroll', 'zoom', 'drag', 'type', 'heap', 'nodes'] as const

const list = (given: string | undefined, usual: string): number[] =>
  (given ?? usual).split(',').map(Number)

const sizes = list(process.env.BENCH_SEGMENTS, '1000')
const lengths = list(process.env.BENCH_HOURS, '10')
const runs = Number(process.env.BENCH_RUNS ?? 3)

/** The middle of several runs, each on a fresh page. */
async function measure(url: string): Promise<Measured> {
  const browser = await chromium.launch({
    executablePath: findChromium() ?? '/usr/bin/chromium',
    args: [...chromiumArguments, '--enable-precise-memory-info'],
  })
  try {
    const results: Measured[] = []
    for (let at = 0; at < runs; at++) results.push(await measurePage(browser, url))
    return Object.fromEntries(
      members.map((member) => [member, median(results.map((result) => result[member]))]),
    ) as unknown as Measured
  } finally {
    await browser.close()
  }
}

const shown = (value: number, base: number): string =>
  `${value.toFixed(1)} (${(value / base).toFixed(2)}x)`

/** The transcription timeline beside a raw canvas, wavesurfer's regions and peaks.js, on the same peaks and segments. */
export async function run(): Promise<Table[]> {
  await buildPages()
  const server = await serve(builtPages)
  const tables: Table[] = []
  try {
    for (const [count, hours] of sizes.flatMap((n) => lengths.map((h) => [n, h] as const))) {
      const results = new Map<string, Measured>()
      for (const { name, page } of contestants)
        results.set(name, await measure(`${server.url}/${page}?n=${count}&hours=${hours}`))
      const limit = results.get('raw canvas')!
      tables.push({
        title: `Audio, ${hours} h of peaks, ${count.toLocaleString('en')} segments`,
        columns: [
          '',
          'mount ms',
          'add as many ms',
          'scroll ms',
          'zoom ms',
          'boundary drag ms',
          'key ms',
          'heap MB',
          'nodes',
        ],
        rows: [...results].map(([name, one]) => [
          name,
          shown(one.mount, limit.mount),
          shown(one.add, limit.add),
          shown(one.scroll, limit.scroll),
          shown(one.zoom, limit.zoom),
          shown(one.drag, limit.drag),
          Number.isNaN(one.type) ? '–' : shown(one.type, limit.type),
          one.heap.toFixed(1),
          one.nodes,
        ]),
        note: 'Main-thread task time per input event (mount: elapsed), middle of the runs, against the raw canvas. The raw canvas has one bare text box, no list, undo or accessibility; Tagwright has the whole widget on the page.',
      })
    }
  } finally {
    server.close()
  }
  return tables
}
