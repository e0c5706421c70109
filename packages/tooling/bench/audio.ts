import { chromium } from 'playwright-core'
import { chromiumArguments, findChromium } from '../setup/find-chromium.mjs'
import { buildPages, builtPages } from './audio/build-pages.js'
import { type FirstPixels, measureFirstPixels, writeSound } from './audio/first-pixels.js'
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
/** `BENCH_ONLY=raw,Tagwright` leaves the others out. */
const isWanted = (name: string): boolean =>
  (process.env.BENCH_ONLY ?? '').split(',').some((part) => name.includes(part))
const runs = Number(process.env.BENCH_RUNS ?? 3)

const launch = () =>
  chromium.launch({
    executablePath: findChromium() ?? '/usr/bin/chromium',
    args: [...chromiumArguments, '--enable-precise-memory-info'],
  })

/** An hour of sound without peaks, read by pieces. */
async function withoutPeaks(server: string): Promise<Table> {
  writeSound('hour.wav', 3600)
  const browser = await launch()
  try {
    const results: [string, FirstPixels][] = []
    for (const { name, page } of [contestants[0], contestants[3]]) {
      const all: FirstPixels[] = []
      for (let at = 0; at < runs; at++)
        all.push(await measureFirstPixels(browser, `${server}/${page}?n=1000&hours=1&wav=hour.wav`))
      const middle = (member: keyof FirstPixels) => median(all.map((one) => one[member]))
      const [first, whole] = [middle('first'), middle('all')]
      const row = { first, all: whole, blocked: middle('blocked'), kept: middle('kept') }
      results.push([name, row])
    }
    const limit = results[0]![1]
    return {
      title: 'Audio, 1 h of WAV without peaks',
      columns: ['', 'first pixels ms', 'all ms', 'longest block ms', 'kept MB'],
      rows: results.map(([name, one]) => [
        name,
        shown(one.first, limit.first),
        shown(one.all, limit.all),
        one.blocked.toFixed(0),
        one.kept.toFixed(1),
      ]),
      note: 'The raw canvas reads by pieces and draws once all is there; it keeps peaks of its scene as well.',
    }
  } finally {
    await browser.close()
  }
}

/** The middle of several runs, each on a fresh page. */
async function measure(url: string): Promise<Measured> {
  const browser = await launch()
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
  Number.isNaN(value) ? '–' : `${value.toFixed(1)} (${(value / base).toFixed(2)}x)`

/** The transcription timeline beside a raw canvas, wavesurfer's regions and peaks.js, on the same peaks and segments. */
export async function run(): Promise<Table[]> {
  await buildPages()
  const server = await serve(builtPages)
  const tables: Table[] = []
  try {
    for (const [count, hours] of sizes.flatMap((n) => lengths.map((h) => [n, h] as const))) {
      const results = new Map<string, Measured>()
      for (const { name, page } of contestants.filter(({ name }) => isWanted(name)))
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
          shown(one.type, limit.type),
          one.heap.toFixed(1),
          one.nodes,
        ]),
        note: 'Main-thread task time per input event (mount: elapsed), middle of the runs, against the raw canvas. The raw canvas has one bare text box, no list, undo or accessibility; Tagwright has the whole widget on the page.',
      })
    }
    if (process.env.BENCH_PEAKS !== 'host') tables.push(await withoutPeaks(server.url))
  } finally {
    server.close()
  }
  return tables
}
