import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, CDPSession } from 'playwright-core'
import { mainThreadTime } from '../harness/main-thread.js'
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
    let times = { first: Number.NaN, all: Number.NaN }
    const { longest } = await mainThreadTime(browser, page, async () => {
      times = (await page.evaluate('window.bench.stream()')) as typeof times
    })
    await page.waitForTimeout(500)
    return { ...times, blocked: longest, kept: await heldMemory(session) }
  } finally {
    await context.close()
  }
}

/** Megabytes of JavaScript heap and array buffers, after a collection. */
export async function heldMemory(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize, backingStorageSize = 0 } = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number
    backingStorageSize?: number
  }
  return (usedSize + backingStorageSize) / 1e6
}
