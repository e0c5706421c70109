import { closeSync, copyFileSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Browser } from 'playwright-core'
import { root } from '../../src/vite/resolve.js'
import { mainThreadTime } from '../harness/main-thread.js'
import { builtPages } from './build-pages.js'
import { heldMemory } from './first-pixels.js'

/** What opening an hour of compressed sound without peaks took. */
export interface LongSound {
  /** Milliseconds until something of the waveform is there, and until all of it is. */
  first: number
  all: number
  /** Milliseconds of the longest task of the main thread, by its processor time. */
  blocked: number
  /** Seconds that were played in each second meanwhile. */
  played: number
  /** Megabytes kept, after a collection. */
  kept: number
  /** Megabytes that the page's process had at most more than before. */
  most: number
}

/** Bits a second of layer 3, by version (1, then 2 and 2.5) and index. */
const rates = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
] as const
const samplings = [44_100, 48_000, 32_000] as const

/** Bytes and seconds of the frame at a place; null where there is none. */
function frameAt(bytes: Buffer, at: number): { length: number; seconds: number } | null {
  const [a, b, c] = [bytes[at], bytes[at + 1], bytes[at + 2]]
  if (a !== 0xff || b === undefined || c === undefined || (b & 0xe6) !== 0xe2) return null
  const version = (b >> 3) & 3
  const rate = rates[version === 3 ? 0 : 1][c >> 4]
  const base = samplings[((c >> 2) & 3) as 0 | 1 | 2]
  if (!rate || !base || version === 1) return null
  const sampling = base / (version === 3 ? 1 : version === 2 ? 2 : 4)
  const samples = version === 3 ? 1152 : 576
  const length = Math.floor((samples * rate * 125) / sampling) + ((c >> 1) & 1)
  return { length, seconds: samples / sampling }
}

/** Writes an MP3 file of so many seconds among the pages: the frames of a short one again and again. */
export function writeMp3(name: string, seconds: number): void {
  const bytes = readFileSync(join(root, 'packages/audio/src/fixtures/sample.mp3'))
  const frames: Buffer[] = []
  let played = 0
  for (let at = 0; at < bytes.length - 4; ) {
    const frame = frameAt(bytes, at)
    if (!frame) at++
    else {
      // The first one tells of the encoder and of the length that the file had.
      if (frames.push(bytes.subarray(at, at + frame.length)) > 1) played += frame.seconds
      at += frame.length
    }
  }
  const round = Buffer.concat(frames.slice(1))
  const file = openSync(join(builtPages, name), 'w')
  for (let at = 0; at < seconds; at += played) writeSync(file, round)
  closeSync(file)
}

/** Puts a sound of one's own among the pages and returns its name there. */
export function putSound(path: string): string {
  const name = `own${extname(path)}`
  copyFileSync(path, join(builtPages, name))
  return name
}

/** Opens the timeline on a long sound, plays it, and watches until all of the waveform is there. */
export async function measureLongSound(browser: Browser, url: string): Promise<LongSound> {
  const context = await browser.newContext({ viewport: { width: 1600, height: 900 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  try {
    await page.goto(url)
    await page.waitForFunction(() => 'bench' in window, undefined, { timeout: 60_000 })
    await page.waitForTimeout(350)
    const memory = await rendererMemory(browser)
    const before = memory()
    let most = 0
    const timer = setInterval(() => {
      // The one that grew is the page's; others wait to be used.
      const grown = memory().map((now, at) => now - (before[at] ?? now))
      most = Math.max(most, ...grown.filter((one) => !Number.isNaN(one)))
    }, 100)
    let times = { first: Number.NaN, all: Number.NaN, played: Number.NaN }
    const { longest } = await mainThreadTime(browser, page, async () => {
      times = (await page.evaluate('window.bench.playWhileDecoding()')) as typeof times
    }).finally(() => clearInterval(timer))
    await page.waitForTimeout(500)
    return { ...times, blocked: longest, kept: await heldMemory(session), most }
  } finally {
    await context.close()
  }
}

/** Reads resident megabytes of the renderers, each time anew; NaN where the system does not tell. */
async function rendererMemory(browser: Browser): Promise<() => number[]> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const files = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => `/proc/${id}/status`)
  return () =>
    files.map((file) => {
      const status = existsSync(file) ? readFileSync(file, 'utf8') : ''
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1000
    })
}
