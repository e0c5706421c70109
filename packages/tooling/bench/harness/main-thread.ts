import type { Browser, Page } from 'playwright-core'

/** Processor time of a page's main thread, milliseconds. */
export interface MainThreadTime {
  /** All tasks together. */
  busy: number
  /** The longest one. */
  longest: number
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

/**
 * What a page's main thread does meanwhile, by its own clock in a trace. The clock that
 * `Performance.getMetrics` can be set to goes on while other processes have the processor.
 */
export async function mainThreadTime(
  browser: Browser,
  page: Page,
  act: () => Promise<unknown>,
): Promise<MainThreadTime> {
  await browser.startTracing(page, { categories: ['-*', 'toplevel'] })
  let text: string
  try {
    await act()
  } finally {
    text = String(await browser.stopTracing())
  }
  const { traceEvents } = JSON.parse(text) as Trace
  const threads = new Map<string, MainThreadTime>()
  for (const { name, args, pid, tid } of traceEvents)
    if (name === 'thread_name' && args?.name === 'CrRendererMain')
      threads.set(`${pid} ${tid}`, { busy: 0, longest: 0 })
  for (const { name, ph, pid, tid, tdur = 0 } of traceEvents) {
    const thread = threads.get(`${pid} ${tid}`)
    if (ph !== 'X' || !name.endsWith('RunTask') || !thread) continue
    thread.busy += tdur / 1000
    thread.longest = Math.max(thread.longest, tdur / 1000)
  }
  // Chromium keeps a renderer in reserve that does next to nothing.
  return [...threads.values()].sort((a, b) => b.busy - a.busy)[0] ?? { busy: 0, longest: 0 }
}
