import type { Browser } from 'playwright-core'
import { type BenchPage, type Busy, withPage } from './bench-page.js'
import {
  crosshair,
  history,
  hover,
  move,
  nudge,
  pan,
  resize,
  select,
  sharp,
  vertex,
  wheel,
} from './gestures.js'

/** The gestures that are measured one event at a time. */
export const gestureNames = [
  'drag',
  'resize',
  'vertex',
  'hover',
  'crosshair',
  'nudge',
  'wheel',
  'pan',
  'history',
] as const

/** One of {@link gestureNames}. */
export type GestureName = (typeof gestureNames)[number]

/** What one contestant did at one number of boxes; milliseconds. */
export interface BoxesMeasured {
  /** Elapsed until the picture and its boxes are on the screen and can be worked on. */
  mount?: number
  /** Main-thread processor time of that. */
  mountBusy?: number
  /** The same with all that mounts later. */
  mountAll?: number
  /** Megabytes of JavaScript heap after a collection. */
  heap?: number
  /** Elements of the page. */
  nodes?: number
  /** Main-thread processor time of one click that selects. */
  select?: number
  /** Elapsed from the last turn of the wheel to the sharp picture. */
  sharp?: number
  gestures: Partial<Record<GestureName, Busy>>
}

/** What is asked of a contestant. */
export interface BoxesWanted {
  mount: boolean
  sharp: boolean
  gestures: readonly GestureName[]
}

const plays: Record<GestureName, (bench: BenchPage) => Promise<Busy>> = {
  drag: move,
  resize,
  vertex,
  hover,
  crosshair,
  nudge,
  wheel,
  pan,
  history,
}

/** Played before anything is selected. */
const unselected: ReadonlySet<GestureName> = new Set(['hover', 'crosshair'])

/** Opens a contestant's page and plays the same gestures as on all others. */
export function measureBoxes(
  browser: Browser,
  url: string,
  wanted: BoxesWanted,
): Promise<BoxesMeasured> {
  return withPage(browser, url, async (bench) => {
    const { page } = bench
    const found: BoxesMeasured = { gestures: {} }
    const [, mountBusy = 0, later = 0] = await bench.stretches(async (mark) => {
      await mark()
      found.mount = (await page.evaluate(`(async () => {
        const start = performance.now()
        await window.bench.mount()
        return performance.now() - start
      })()`)) as number
      await mark()
      await bench.rest(600)
    })
    found.mountBusy = mountBusy
    found.mountAll = mountBusy + later
    if (wanted.mount) {
      await bench.collect()
      found.heap = (await bench.metric('JSHeapUsedSize')) / 1e6
      found.nodes = (await page.evaluate('document.querySelectorAll("*").length')) as number
    }
    // Before anything is selected, as a page begins.
    const before = wanted.gestures.filter((name) => unselected.has(name))
    for (const name of before) found.gestures[name] = await plays[name](bench)
    found.select = await select(bench)
    for (const name of wanted.gestures) {
      if (!unselected.has(name)) found.gestures[name] = await plays[name](bench)
    }
    if (wanted.sharp) found.sharp = (await sharp(bench)).sort((a, b) => a - b)[1]!
    return found
  })
}
