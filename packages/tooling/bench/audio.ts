import { type Browser, chromium } from 'playwright-core'
import { chromiumArguments, findChromium } from '../setup/find-chromium.mjs'
import { buildPages, builtPages } from './audio/build-pages.js'
import { type FirstPixels, measureFirstPixels, writeSound } from './audio/first-pixels.js'
import { type Gesture, type Measured, measurePage } from './audio/measure-page.js'
import { measureSpectrogram } from './audio/spectrogram.js'
import { median } from './harness/measure.js'
import type { Table } from './harness/table.js'
import { comparison, limit, type Row, targetTable } from './image/image-rows.js'
import { serve } from './image/serve.js'

const contestants = {
  limit: { name: 'raw canvas', page: 'raw.html' },
  own: { name: 'Tagwright', page: 'tagwright.html' },
  wavesurfer: { name: 'wavesurfer 8 + regions', page: 'wavesurfer.html' },
  peaks: { name: 'peaks.js 4', page: 'peaks.html' },
} as const
type Contestant = keyof typeof contestants

const list = (given: string | undefined): string[] => (given ?? '').split(',').filter(Boolean)
/** `BENCH_ROWS=mount,scroll` measures these only; `nopeaks` and `spectrogram` are rows, too. */
const wantedRows = list(process.env.BENCH_ROWS)
const wants = (row: string): boolean => wantedRows.length === 0 || wantedRows.includes(row)
/** `BENCH_ONLY=raw,Tagwright` leaves the others out. */
const wantedNames = list(process.env.BENCH_ONLY)
const takesPart = (who: Contestant): boolean =>
  wantedNames.length === 0 || wantedNames.some((part) => contestants[who].name.includes(part))
const runs = Number(process.env.BENCH_RUNS ?? 3)

const moves = (['scroll', 'zoom', 'drag', 'type'] as const).filter(wants)

/** A number of segments on a length of sound, and what is measured there. */
interface Scene {
  count: number
  hours: number
  gestures: readonly Gesture[]
  who: readonly Contestant[]
  runs?: number
}

const minutes10 = 1 / 6
const ours = ['limit', 'own'] as const
const adds = wants('add') ? (['add'] as const) : []

const scenes: Scene[] = [
  { count: 1000, hours: minutes10, gestures: moves, who: ours },
  { count: 1000, hours: 1, gestures: adds, who: ours },
  { count: 1000, hours: 10, gestures: moves, who: ours },
  { count: 100, hours: 1, gestures: moves, who: ['own'] },
  { count: 10_000, hours: 1, gestures: [...moves, ...adds], who: ours },
  {
    count: Number(process.env.BENCH_PEERS ?? 10_000),
    hours: 1,
    gestures: [...moves, ...adds],
    who: ['wavesurfer', 'peaks'],
    runs: 1,
  },
]

const keyOf = (who: Contestant, count: number, hours: number) => `${who} ${count} ${hours}`

/** All contestants of a scene by turns, so that what else the machine does meets all of them. */
async function measureScene(
  browser: Browser,
  url: string,
  scene: Scene,
  found: Map<string, Measured>,
): Promise<void> {
  const { count, hours, gestures } = scene
  const kept = new Map<Contestant, Measured[]>()
  for (let run = 0; run < (scene.runs ?? runs); run++)
    for (const who of scene.who.filter(takesPart)) {
      const page = `${url}/${contestants[who].page}?n=${count}&hours=${hours}`
      kept.set(who, [...(kept.get(who) ?? []), await measurePage(browser, page, gestures)])
    }
  for (const [who, results] of kept) found.set(keyOf(who, count, hours), middleOf(results))
}

/** The middle of several runs, member by member. */
function middleOf(results: readonly Measured[]): Measured {
  const members = Object.keys(results[0] ?? {}) as (keyof Measured)[]
  return Object.fromEntries(
    members.map((member) => [member, median(results.map((one) => one[member] ?? Number.NaN))]),
  ) as unknown as Measured
}

function rowsOf(found: ReadonlyMap<string, Measured>): Row[] {
  const rows: Row[] = []
  const at = (who: Contestant, count: number, hours: number) => found.get(keyOf(who, count, hours))
  const against = (
    what: string,
    own: number | undefined,
    base: readonly [name: string, value: number | undefined],
    target: number,
  ) => {
    if (own !== undefined && base[1] !== undefined)
      rows.push(comparison(what, 'ms', own, [base[0], base[1]], target))
  }
  const raw = 'raw canvas'
  for (const [name, hours] of [
    ['10 min', minutes10],
    ['1 h', 1],
    ['10 h', 10],
  ] as const) {
    if (!wants('mount')) break
    const [own, base] = [at('own', 1000, hours), at('limit', 1000, hours)]
    against(`mount with peaks, ${name}, elapsed`, own?.mount, [raw, base?.mount], 2)
    against(`mount with peaks, ${name}, processor`, own?.mountBusy, [raw, base?.mountBusy], 2)
  }
  for (const count of [1000, 10_000]) {
    const [own, base] = [at('own', count, 1), at('limit', count, 1)]
    against(`add ${count.toLocaleString('en')} segments`, own?.add, [raw, base?.add], 3)
  }
  const names = { scroll: 'scroll', zoom: 'zoom', drag: 'boundary drag', type: 'key in a text' }
  for (const move of moves) {
    const many = at('own', 10_000, 1)
    against(
      `${names[move]}, 10,000 segments`,
      many?.[move],
      [raw, at('limit', 10_000, 1)?.[move]],
      3,
    )
    against(
      `${names[move]}, 10,000 beside 100`,
      many?.[move],
      ['100', at('own', 100, 1)?.[move]],
      1.3,
    )
    const [long, short] = [at('own', 1000, 10), at('own', 1000, minutes10)]
    against(`${names[move]}, 10 h beside 10 min`, long?.[move], ['10 min', short?.[move]], 1.3)
  }
  return rows
}

/** An hour of sound without peaks: WAV, read by pieces. */
async function measureNoPeaks(browser: Browser, url: string): Promise<Row[]> {
  writeSound('hour.wav', 3600)
  const kept: Record<'limit' | 'own', FirstPixels[]> = { limit: [], own: [] }
  for (let run = 0; run < runs; run++)
    for (const who of ours) {
      const page = `${url}/${contestants[who].page}?n=1000&hours=1&wav=hour.wav`
      kept[who].push(await measureFirstPixels(browser, page))
    }
  const middle = (who: 'limit' | 'own', member: keyof FirstPixels) =>
    median(kept[who].map((one) => one[member]))
  return [
    comparison(
      '1 h without peaks, first pixels',
      'ms',
      middle('own', 'first'),
      ['by pieces', middle('limit', 'first')],
      1.5,
    ),
    limit('1 h without peaks, longest main-thread task', 'ms', middle('own', 'blocked'), 50),
    limit('1 h without peaks, kept', 'MB', middle('own', 'kept'), 30),
  ]
}

const shown = (value: number | undefined, base: number | undefined): string =>
  value === undefined || Number.isNaN(value)
    ? '–'
    : `${value.toFixed(1)}${base ? ` (${(value / base).toFixed(1)}x)` : ''}`

/** All contestants on one scene. */
function peersTable(found: ReadonlyMap<string, Measured>, count: number): Table {
  const base = found.get(keyOf('limit', count, 1))
  const members = ['mount', 'add', 'scroll', 'zoom', 'drag', 'type'] as const
  const all = (Object.keys(contestants) as Contestant[]).flatMap((who) => {
    const one = found.get(keyOf(who, count, 1))
    return one ? [{ name: contestants[who].name, one }] : []
  })
  return {
    title: `Audio, 1 h of peaks, ${count.toLocaleString('en')} segments, ms`,
    columns: ['', 'mount', 'add as many', 'scroll', 'zoom', 'drag', 'key', 'heap MB', 'nodes'],
    rows: all.map(({ name, one }) => [
      name,
      ...members.map((member) => shown(one[member], base?.[member])),
      one.heap.toFixed(1),
      one.nodes,
    ]),
    note: 'Main-thread processor time per input event (mount: elapsed). The raw canvas has one bare text box, no list, undo or accessibility; Tagwright has the whole widget on the page. Peers are measured once.',
  }
}

/** The transcription timeline beside a raw canvas, wavesurfer's regions and peaks.js, on the same peaks and segments. */
export async function run(): Promise<Table[]> {
  await buildPages()
  const server = await serve(builtPages)
  const browser = await chromium.launch({
    executablePath: findChromium() ?? '/usr/bin/chromium',
    args: [...chromiumArguments, '--enable-precise-memory-info'],
  })
  const found = new Map<string, Measured>()
  const rows: Row[] = []
  try {
    for (const scene of scenes)
      if (scene.gestures.length > 0 || wants('mount'))
        await measureScene(browser, server.url, scene, found)
    rows.push(...rowsOf(found))
    if (process.env.BENCH_PEAKS !== 'host' && wants('nopeaks'))
      rows.push(...(await measureNoPeaks(browser, server.url)))
    if (wants('spectrogram')) {
      writeSound('hour.wav', 3600)
      const page = `${server.url}/tagwright.html?n=1000&hours=1&wav=hour.wav&peaks=host`
      const after = await measureSpectrogram(browser, page)
      rows.push(limit('spectrogram in view after a scroll', 'ms', after, 200))
    }
  } finally {
    await browser.close()
    server.close()
  }
  return [
    targetTable(
      'Audio, what is aimed at',
      rows,
      'Main-thread processor time per input event, middle of the runs, contestants by turns; elapsed where it says so.',
    ),
    peersTable(found, 10_000),
  ]
}
