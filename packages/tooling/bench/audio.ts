import { type Browser, chromium } from 'playwright-core'
import { chromiumArguments, findChromium } from '../setup/find-chromium.mjs'
import { buildPages, builtPages } from './audio/build-pages.js'
import { type FirstPixels, measureFirstPixels, writeSound } from './audio/first-pixels.js'
import { measureLongSound, putSound, writeMp3 } from './audio/long-sound.js'
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
/** `BENCH_ROWS=mount,scroll` measures these only; `nopeaks`, `compressed` and `spectrogram` are rows, too. */
const wantedRows = list(process.env.BENCH_ROWS)
const wants = (row: string): boolean => wantedRows.length === 0 || wantedRows.includes(row)
/** `BENCH_ONLY=raw,Tagwright` leaves the others out. */
const wantedNames = list(process.env.BENCH_ONLY)
const takesPart = (who: Contestant): boolean =>
  wantedNames.length === 0 || wantedNames.some((part) => contestants[who].name.includes(part))
const runs = Number(process.env.BENCH_RUNS ?? 3)
/** Minutes after which no further run begins. */
const patience = Number(process.env.BENCH_MINUTES ?? 4)

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

/** What was measured of a contestant on a scene, run by run. */
type Found = Map<string, Measured[]>

const nothing = (error: unknown): Measured => ({
  ...{ mount: Number.NaN, mountBusy: Number.NaN, heap: Number.NaN, nodes: Number.NaN },
  failed: [`page: ${error instanceof Error ? error.message.split('\n')[0] : error}`],
})

/**
 * All scenes and contestants by turns, run by run, so that what else the machine does meets all of them:
 * rows compare what was measured in the same run. One that fails leaves a gap with its cause.
 */
async function measureScenes(browser: Browser, url: string, found: Found): Promise<void> {
  const last = Date.now() + patience * 60_000
  for (let run = 0; run < runs && (run === 0 || Date.now() < last); run++)
    for (const { count, hours, gestures, who, runs: most = runs } of scenes) {
      if (run >= most || (gestures.length === 0 && !wants('mount'))) continue
      for (const one of who.filter(takesPart)) {
        const page = `${url}/${contestants[one].page}?n=${count}&hours=${hours}`
        const result = await measurePage(browser, page, gestures).catch(nothing)
        const key = keyOf(one, count, hours)
        found.set(key, [...(found.get(key) ?? []), result])
      }
    }
}

type Figure = keyof typeof nameOf | 'heap' | 'nodes'

const nameOf = {
  mount: 'mount',
  mountBusy: 'mount',
  again: 'mount again',
  againBusy: 'mount again',
  add: 'add',
  scroll: 'scroll',
  zoom: 'zoom',
  drag: 'boundary drag',
  type: 'key in a text',
} as const

const known = (values: (number | undefined)[]): number[] =>
  values.filter((value): value is number => value !== undefined && !Number.isNaN(value))

/** The middle of what is known of a figure. */
const middle = (results: readonly Measured[], figure: Figure): number =>
  median(known(results.map((one) => one[figure])))

function rowsOf(found: Found): Row[] {
  const rows: Row[] = []
  const at = (who: Contestant, count: number, hours: number) => found.get(keyOf(who, count, hours))
  /** A row whose ratio is the middle of those of single runs. */
  const against = (
    what: string,
    figure: Figure,
    own: readonly Measured[] = [],
    [name, base = []]: readonly [name: string, results: readonly Measured[] | undefined],
    target: number,
  ) => {
    if (own.length === 0 || base.length === 0) return
    const row = comparison(
      ...([what, 'ms', middle(own, figure), [name, middle(base, figure)], target] as const),
    )
    const ratios = own.map((one, run) => (one[figure] ?? Number.NaN) / (base[run]?.[figure] ?? 0))
    rows.push({ ...row, ratio: median(known(ratios)) })
  }
  const raw = 'raw canvas'
  if (wants('mount'))
    for (const [name, hours] of [
      ['10 min', minutes10],
      ['1 h', 1],
      ['10 h', 10],
    ] as const) {
      const [own, base] = [at('own', 1000, hours), at('limit', 1000, hours)]
      against(`mount with peaks, ${name}, elapsed`, 'mount', own, [raw, base], 2)
      against(`mount with peaks, ${name}, processor`, 'mountBusy', own, [raw, base], 2)
      against(`mount again, ${name}, elapsed`, 'again', own, [raw, base], 2)
      against(`mount again, ${name}, processor`, 'againBusy', own, [raw, base], 2)
    }
  if (wants('add'))
    for (const count of [1000, 10_000]) {
      const [own, base] = [at('own', count, 1), at('limit', count, 1)]
      against(`add ${count.toLocaleString('en')} segments`, 'add', own, [raw, base], 3)
    }
  for (const move of moves) {
    const name = nameOf[move]
    const many = at('own', 10_000, 1)
    against(`${name}, 10,000 segments`, move, many, [raw, at('limit', 10_000, 1)], 3)
    against(`${name}, 10,000 beside 100`, move, many, ['100', at('own', 100, 1)], 1.3)
    const [long, short] = [at('own', 1000, 10), at('own', 1000, minutes10)]
    against(`${name}, 10 h beside 10 min`, move, long, ['10 min', short], 1.3)
  }
  return rows
}

/** An hour of sound without peaks: WAV, read by pieces. */
async function measureNoPeaks(browser: Browser, url: string): Promise<Row[]> {
  writeSound('hour.wav', 3600)
  const kept: Record<'limit' | 'own', FirstPixels[]> = { limit: [], own: [] }
  const last = Date.now() + (patience / 4) * 60_000
  for (let run = 0; run < runs && (run === 0 || Date.now() < last); run++)
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

/** Hours of compressed sound without peaks: MP3, and the files that `BENCH_SOUNDS` names, of an hour each. */
async function measureCompressed(browser: Browser, url: string): Promise<Row[]> {
  writeMp3('hour.mp3', 3600)
  const rows: Row[] = []
  for (const name of ['hour.mp3', ...list(process.env.BENCH_SOUNDS).map(putSound)]) {
    const page = `${url}/${contestants.own.page}?n=1000&hours=1&wav=${name}`
    const { all, blocked, played, kept, most } = await measureLongSound(browser, page)
    const what = `1 h of ${name.split('.')[1]} without peaks`
    rows.push(
      limit(`${what}, longest main-thread task`, 'ms', blocked, 50),
      limit(`${what}, kept`, 'MB', kept, 30),
      limit(`${what}, most at a time`, 'MB', most, memoryBound),
      limit(`${what}, a second of sound plays in`, 's', 1 / played, 1.05),
      limit(`${what}, all of it known`, 's', all / 1000, 60),
    )
  }
  return rows
}

/** Megabytes that making a waveform may take at a time, whatever the length. */
const memoryBound = 300

const shown = (value: number | undefined, base: number | undefined): string =>
  value === undefined || Number.isNaN(value)
    ? '–'
    : `${value.toFixed(1)}${base ? ` (${(value / base).toFixed(1)}x)` : ''}`

/** All contestants on one scene. */
function peersTable(found: Found, count: number): Table {
  const base = found.get(keyOf('limit', count, 1))
  const figures = ['mount', 'add', 'scroll', 'zoom', 'drag', 'type'] as const
  const all = (Object.keys(contestants) as Contestant[]).flatMap((who) => {
    const results = found.get(keyOf(who, count, 1))
    return results ? [{ name: contestants[who].name, results }] : []
  })
  return {
    title: `Audio, 1 h of peaks, ${count.toLocaleString('en')} segments, ms`,
    columns: ['', 'mount', 'add as many', 'scroll', 'zoom', 'drag', 'key', 'heap MB', 'nodes'],
    rows: all.map(({ name, results }) => [
      name,
      ...figures.map((figure) => shown(middle(results, figure), base && middle(base, figure))),
      shown(middle(results, 'heap'), undefined),
      shown(middle(results, 'nodes'), undefined),
    ]),
    note: 'Main-thread processor time per input event (mount: elapsed). The raw canvas has one bare text box, no list, undo or accessibility; Tagwright has the whole widget on the page. Peers are measured once.',
  }
}

/** What could not be measured, and why. */
function gaps(found: Found): Table[] {
  const rows = [...found].flatMap(([key, results]) =>
    [...new Set(results.flatMap(({ failed }) => failed))].map((cause) => [key, cause]),
  )
  return rows.length > 0
    ? [{ title: 'Audio, what is unknown', columns: ['contestant, segments, hours', 'cause'], rows }]
    : []
}

/** Rows that may fail without taking the others along. */
async function rowsUnless(name: string, rows: () => Promise<Row[]>, found: Found): Promise<Row[]> {
  try {
    return await rows()
  } catch (error) {
    found.set(name, [nothing(error)])
    return []
  }
}

/** The transcription timeline beside a raw canvas, wavesurfer's regions and peaks.js, on the same peaks and segments. */
export async function run(): Promise<Table[]> {
  await buildPages()
  const server = await serve(builtPages)
  const browser = await chromium.launch({
    executablePath: findChromium() ?? '/usr/bin/chromium',
    args: [
      ...chromiumArguments,
      '--enable-precise-memory-info',
      '--autoplay-policy=no-user-gesture-required',
    ],
  })
  const found: Found = new Map()
  const rows: Row[] = []
  try {
    await measureScenes(browser, server.url, found)
    rows.push(...rowsOf(found))
    if (process.env.BENCH_PEAKS !== 'host' && wants('nopeaks'))
      rows.push(...(await rowsUnless('nopeaks', () => measureNoPeaks(browser, server.url), found)))
    if (wants('compressed'))
      rows.push(
        ...(await rowsUnless('compressed', () => measureCompressed(browser, server.url), found)),
      )
    if (wants('spectrogram'))
      rows.push(
        ...(await rowsUnless(
          'spectrogram',
          async () => {
            writeSound('hour.wav', 3600)
            const page = `${server.url}/tagwright.html?n=1000&hours=1&wav=hour.wav&peaks=host`
            const after = await measureSpectrogram(browser, page)
            return [limit('spectrogram in view after a scroll', 'ms', after, 200)]
          },
          found,
        )),
      )
  } finally {
    await browser.close()
    server.close()
  }
  return [
    targetTable(
      'Audio, what is aimed at',
      rows,
      'Main-thread processor time per input event, elapsed where it says so; middle of the runs, contestants by turns. A ratio is the middle of those of single runs.',
    ),
    peersTable(found, 10_000),
    ...gaps(found),
  ]
}
