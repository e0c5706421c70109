import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { builtPages } from './build-pages.js'

/** What drawing a sound without peaks took; times in milliseconds, memory in megabytes. */
export interface FirstPixels {
  /** Until something of the waveform is on screen. */
  first: number
  /** Until all of it is known. */
  all: number
  /** The longest task of the main thread, by its processor time. */
  blocked: number
  /** JavaScript heap and array buffers kept, after a collection. */
  kept: number
}

const rate = 8000

/** Writes a WAV file of so many seconds, 8 kHz, 16 bit, mono, among the pages. */
export function writeSound(name: string, seconds: number): void {
  const file = openSync(join(builtPages, name), 'w')
  const header = Buffer.alloc(44)
  header.write('RIFF', 0)
  header.writeUInt32LE(36 + seconds * rate * 2, 4)
  header.write('WAVEfmt ', 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(rate, 24)
  header.writeUInt32LE(rate * 2, 28)
  header.writeUInt16LE(2, 32)
  header.writeUInt16LE(16, 34)
  header.write('data', 36)
  header.writeUInt32LE(seconds * rate * 2, 40)
  writeSync(file, header)
  const minute = Buffer.alloc(60 * rate * 2)
  for (let at = 0; at < 60 * rate; at++) {
    const loud = Math.abs(Math.sin(at / 2900) * Math.sin(at / 71_000))
    minute.writeInt16LE(Math.round(20_000 * loud * Math.sin(at / 7)), at * 2)
  }
  for (let at = 0; at < seconds / 60; at++) writeSync(file, minute)
  closeSync(file)
}

/** Opens a contestant's page on a sound without peaks. */
export async function measureFirstPixels(browser: Browser, url: string): Promise<FirstPixels> {
  const context = await browser.newContext({ viewport: { width: 1600, height: 900 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  try {
    await page.goto(url)
    await page.waitForFunction(() => 'bench' in window, undefined, { timeout: 60_000 })
    await browser.startTracing(page, { categories: ['-*', 'toplevel'] })
    const times = (await page.evaluate('window.bench.stream()')) as Pick<
      FirstPixels,
      'first' | 'all'
    >
    const blocked = longestTask(JSON.parse(String(await browser.stopTracing())) as Trace)
    await page.waitForTimeout(500)
    await session.send('HeapProfiler.collectGarbage')
    const { usedSize, backingStorageSize = 0 } = (await session.send('Runtime.getHeapUsage')) as {
      usedSize: number
      backingStorageSize?: number
    }
    return { ...times, blocked, kept: (usedSize + backingStorageSize) / 1e6 }
  } finally {
    await context.close()
  }
}

interface Trace {
  traceEvents: {
    name: string
    ph: string
    pid: number
    tid: number
    /** Microseconds of the thread's own clock. */
    tdur?: number
    args?: { name?: string }
  }[]
}

/** Milliseconds of processor time of the longest task of any page's main thread. */
function longestTask({ traceEvents }: Trace): number {
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  )
  let longest = 0
  for (const { name, ph, pid, tid, tdur = 0 } of traceEvents)
    if (ph === 'X' && name.endsWith('RunTask') && mains.has(`${pid} ${tid}`))
      longest = Math.max(longest, tdur / 1000)
  return longest
}
