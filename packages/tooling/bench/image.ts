import { type Browser, chromium } from 'playwright-core'
import { chromiumArguments, findChromium } from '../setup/find-chromium.mjs'
import type { Table } from './harness/table.js'
import { buildPages, builtPages } from './image/build-pages.js'
import {
  comparison,
  limit,
  middleBusy,
  middleOf,
  type Row,
  targetTable,
} from './image/image-rows.js'
import { type BoxesMeasured, gestureNames, measureBoxes } from './image/measure-boxes.js'
import { growthOfEdits, growthOfMounts } from './image/measure-growth.js'
import { heavyScenes, measureHeavy, openPanel } from './image/measure-heavy.js'
import { serve } from './image/serve.js'

const sizes = (process.env.BENCH_BOXES ?? '100,1000,10000,100000').split(',').map(Number)
const runs = Number(process.env.BENCH_RUNS ?? 3)
const cycles = Number(process.env.BENCH_CYCLES ?? 500)
/** `BENCH_ROWS=mount,drag` measures these only; parts of names, separated by commas. */
const wantedRows = (process.env.BENCH_ROWS ?? '').split(',').filter(Boolean)
const wants = (name: string): boolean =>
  wantedRows.length === 0 || wantedRows.some((part) => name.includes(part))

/** One frame of a screen that shows sixty a second, milliseconds. */
const frame = 1000 / 60
/** How far the time to mount may lie above `full`, by the number of boxes. */
const mountTargets: Readonly<Record<number, number>> = { 1000: 2.5, 10000: 3, 100000: 3.5 }

/** What was measured at one number of boxes. */
interface AtSize {
  count: number
  full: BoxesMeasured
  cached: BoxesMeasured
  own: BoxesMeasured
}

const boxGestures = gestureNames.filter(wants)
/** What the raw canvases have not. */
const ownOnly: ReadonlySet<string> = new Set(['history', 'crosshair'])

/** The contestants by turns, so that what else the machine does meets all of them. */
async function measureSize(browser: Browser, url: string, count: number): Promise<AtSize> {
  const shared = boxGestures.filter((name) => !ownOnly.has(name))
  const kept = { full: [], cached: [], own: [] } as Record<string, BoxesMeasured[]>
  const plain = { mount: false, sharp: false }
  for (let run = 0; run < runs; run++) {
    const page = (name: string) => `${url}/${name}n=${count}`
    kept.full!.push(
      await measureBoxes(browser, page('raw.html?kind=full&'), { ...plain, gestures: [] }),
    )
    if (shared.length > 0)
      kept.cached!.push(
        await measureBoxes(browser, page('raw.html?kind=cached&'), { ...plain, gestures: shared }),
      )
    kept.own!.push(
      await measureBoxes(browser, page('tagwright.html?'), {
        mount: true,
        sharp: wants('sharp'),
        gestures: boxGestures,
      }),
    )
  }
  const { full, cached, own } = kept
  return { count, full: middleOf(full!), cached: middleOf(cached!), own: middleOf(own!) }
}

function rowsAt({ count, full, cached, own }: AtSize): Row[] {
  const rows: Row[] = []
  const mostMount = mountTargets[count]
  const named = (what: string) => `${what}, ${count.toLocaleString('en')}`
  const mount = ['full', full.mount!] as const
  if (wants('mount') && mostMount)
    rows.push(comparison(named('mount'), 'ms', own.mount!, mount, mostMount))
  if (wants('select')) {
    const base = ['full', full.select!] as const
    rows.push(comparison(named('select by click'), 'ms', own.select!, base, 1.5))
  }
  for (const name of boxGestures) {
    const found = own.gestures[name]!
    const base = cached.gestures[name]
    if (name === 'history') rows.push(limit(named('undo, redo, p95'), 'ms', found.p95, frame))
    if (name === 'crosshair')
      rows.push(limit(named('hover with a crosshair, p95'), 'ms', found.p95, frame))
    if (!base) continue
    rows.push(comparison(named(name), 'ms', found.mean, ['cached', base.mean], 2))
    if (name !== 'wheel' && name !== 'pan')
      rows.push(limit(named(`${name}, p95`), 'ms', found.p95, frame))
  }
  if (wants('sharp')) rows.push(limit(named('sharp after the wheel'), 'ms', own.sharp!, 100))
  if (wants('heap') && count === 100_000)
    rows.push(limit(named('heap per box'), 'B', (own.heap! * 1e6) / count, 900))
  return rows
}

/** What must not grow with the number of boxes. */
function rowsAcross(few: AtSize, many: AtSize): Row[] {
  const named = (what: string) =>
    `${what}, ${many.count.toLocaleString('en')} to ${few.count.toLocaleString('en')}`
  const rows: Row[] = []
  for (const name of boxGestures) {
    if (['history', 'crosshair', 'wheel', 'pan'].includes(name)) continue
    const [low, high] = [few.own.gestures[name]!.mean, many.own.gestures[name]!.mean]
    rows.push(comparison(named(name), 'ms', high, ['few', low], 1.3))
  }
  if (wants('nodes'))
    rows.push(comparison(named('elements'), '', many.own.nodes!, ['few', few.own.nodes!], 1.05))
  return rows
}

async function heavyRows(browser: Browser, url: string): Promise<Row[]> {
  const rows: Row[] = []
  for (const scene of heavyScenes.filter(({ name }) => wants(`heavy ${name}`))) {
    const all: Awaited<ReturnType<typeof measureHeavy>>[] = []
    for (let run = 0; run < Math.min(runs, 2); run++)
      all.push(await measureHeavy(browser, url, scene))
    const few = scene.few && (await measureHeavy(browser, url, { ...scene, query: scene.few }))
    for (const what of Object.keys(all[0]!)) {
      const { p95, mean } = middleBusy(all.map((one) => one[what]))
      if (few && what === openPanel) {
        const base = ['few', few[what]!.mean] as const
        rows.push(comparison(`${scene.name}: ${what}`, 'ms', mean, base, 1.3))
      } else rows.push(limit(`${scene.name}: ${what}, p95`, 'ms', p95, frame))
    }
  }
  return rows
}

async function growthRows(browser: Browser, url: string): Promise<Row[]> {
  const rows: Row[] = []
  if (wants('cycles')) {
    const { heap, listeners, nodes } = await growthOfMounts(browser, url, cycles)
    rows.push(limit(`objects after ${cycles} mounts`, 'kB more', heap, 100))
    rows.push(limit(`listeners after ${cycles} mounts`, 'more', listeners, 20))
    rows.push(limit(`nodes after ${cycles} mounts`, 'more', nodes, 100))
  }
  if (wants('edits')) {
    const { heap, nodes } = await growthOfEdits(browser, url, 10_000)
    rows.push(limit('objects after 10,000 edits', 'kB more', heap, 500))
    rows.push(limit('nodes after 10,000 edits', 'more', nodes, 100))
  }
  return rows
}

/** What else is worth knowing, without a target. */
function elsewhere(measured: readonly AtSize[], peers: Map<number, BoxesMeasured>): Table {
  const cells = (count: number, name: string, one: BoxesMeasured) => [
    `${name}, ${count.toLocaleString('en')}`,
    ...[one.mount, one.mountBusy, one.mountAll, one.select, one.gestures.drag?.mean, one.heap].map(
      (value) => (value === undefined || Number.isNaN(value) ? '–' : value.toFixed(1)),
    ),
  ]
  return {
    title: 'Image, all contestants',
    columns: ['', 'mount ms', 'of it busy', 'busy in all', 'select ms', 'drag ms', 'heap MB'],
    rows: measured.flatMap(({ count, full, cached, own }) => {
      const peer = peers.get(count)
      return [
        cells(count, 'full', full),
        cells(count, 'cached', cached),
        ...(peer ? [cells(count, 'Annotorious 3.8', peer)] : []),
        cells(count, 'Tagwright', own),
      ]
    }),
    note: 'Mount is elapsed time, the rest processor time of the main thread; "in all" has the panel and all that mounts after the first frame.',
  }
}

/** Annotorious has no zoom of its own and takes minutes beyond 10,000 boxes. */
async function measurePeers(browser: Browser, url: string): Promise<Map<number, BoxesMeasured>> {
  const peers = new Map<number, BoxesMeasured>()
  for (const count of sizes.filter((size) => wants('peers') && size >= 1000 && size <= 10_000)) {
    const page = `${url}/annotorious.html?n=${count}`
    const wanted = { mount: true, sharp: false, gestures: count > 1000 ? [] : ['drag' as const] }
    peers.set(count, await measureBoxes(browser, page, wanted))
  }
  return peers
}

/** The image annotator beside two raw canvases and Annotorious, on the same photo and boxes. */
export async function run(): Promise<Table[]> {
  await buildPages()
  const server = await serve(builtPages)
  const browser = await chromium.launch({
    executablePath: findChromium() ?? '/usr/bin/chromium',
    args: [...chromiumArguments, '--enable-precise-memory-info'],
  })
  try {
    const { url } = server
    const needsBoxes =
      boxGestures.length > 0 || ['mount', 'select', 'sharp', 'heap', 'nodes'].some(wants)
    // The first pages of a browser are slower than all that follow.
    const quick = { mount: false, sharp: false, gestures: [] }
    for (const page of ['raw.html?kind=full', 'tagwright.html?'])
      await measureBoxes(browser, `${url}/${page}&n=100`, quick)
    const measured: AtSize[] = []
    for (const count of needsBoxes ? sizes : [])
      measured.push(await measureSize(browser, url, count))
    const [few, many] = [measured[0], measured.at(-1)]
    const rows = [
      ...measured.flatMap(rowsAt),
      ...(few && many && few !== many ? rowsAcross(few, many) : []),
      ...(await heavyRows(browser, url)),
      ...(await growthRows(browser, url)),
    ]
    const title = 'Image, a 1920x1080 photo with boxes all in sight'
    const note =
      'Mount and sharp: elapsed; all else: processor time of the main thread per input event, middle of the runs.'
    return [
      targetTable(title, rows, note),
      ...(measured.length > 0 ? [elsewhere(measured, await measurePeers(browser, url))] : []),
    ]
  } finally {
    await browser.close()
    server.close()
  }
}
