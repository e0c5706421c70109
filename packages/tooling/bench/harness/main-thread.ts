import type { Browser, Page } from 'playwright-core'

/** Processor time of a page's main thread, milliseconds. */
export interface MainThreadTime {
  /** All tasks together. */
  busy: number
  /** The longest one. */
  longest: number
}

/** The same by stretches, which marks divide. */
export interface MarkedTime {
  /** Before the first mark, between each two, and after the last. */
  stretches: MainThreadTime[]
}

interface Trace {
  traceEvents: {
    name: string
    ph: string
    pid: number
    tid: number
    /** Microseconds of the browser's clock. */
    ts: number
    dur?: number
    /** Microseconds of the thread's own clock. */
    tdur?: number
    args?: { name?: string }
  }[]
}

interface Task {
  start: number
  end: number
  /** Milliseconds of the thread's own clock. */
  busy: number
}

/** The name of the `performance.mark` that divides what is measured; a page may set it itself. */
export const mark = 'tagwright-bench-mark'

/** The tasks of the page's main thread, in their order, and the marks set between them. */
function readTrace(text: string): { tasks: Task[]; marks: number[] } {
  const { traceEvents } = JSON.parse(text) as Trace
  const threads = new Map<string, { tasks: Task[]; marks: number[]; busy: number }>()
  for (const { name, args, pid, tid } of traceEvents)
    if (name === 'thread_name' && args?.name === 'CrRendererMain')
      threads.set(`${pid} ${tid}`, { tasks: [], marks: [], busy: 0 })
  for (const { name, ph, pid, tid, ts, dur = 0, tdur = 0 } of traceEvents) {
    const thread = threads.get(`${pid} ${tid}`)
    if (!thread) continue
    if (name === mark) thread.marks.push(ts)
    if (ph !== 'X' || !name.endsWith('RunTask')) continue
    thread.tasks.push({ start: ts, end: ts + dur, busy: tdur / 1000 })
    thread.busy += tdur
  }
  // Chromium keeps a renderer in reserve that does next to nothing.
  const [found] = [...threads.values()].sort((a, b) => b.busy - a.busy)
  const byStart = (a: Task, b: Task) => a.start - b.start
  return {
    tasks: (found?.tasks ?? []).sort(byStart),
    marks: (found?.marks ?? []).sort((a, b) => a - b),
  }
}

/**
 * What a page's main thread does meanwhile, by its own clock in a trace, stretch by stretch. The
 * clock that `Performance.getMetrics` can be set to goes on while other processes have the
 * processor. What it takes to set a mark is not counted.
 */
export async function markedTime(
  browser: Browser,
  page: Page,
  act: (mark: () => Promise<void>) => Promise<unknown>,
): Promise<MarkedTime> {
  await browser.startTracing(page, { categories: ['-*', 'toplevel', 'blink.user_timing'] })
  let text: string
  try {
    await act(async () => {
      await page.evaluate(`void performance.mark('${mark}')`)
    })
  } finally {
    text = String(await browser.stopTracing())
  }
  const { tasks, marks } = readTrace(text)
  const stretches = Array.from({ length: marks.length + 1 }, () => ({ busy: 0, longest: 0 }))
  let at = 0
  for (const { start, end, busy } of tasks) {
    while (at < marks.length && marks[at]! < start) at++
    if (at < marks.length && marks[at]! <= end) continue
    const stretch = stretches[at]!
    stretch.busy += busy
    stretch.longest = Math.max(stretch.longest, busy)
  }
  return { stretches }
}

/** What a page's main thread does meanwhile, up to the first mark, by its own clock in a trace. */
export async function mainThreadTime(
  browser: Browser,
  page: Page,
  act: () => Promise<unknown>,
): Promise<MainThreadTime> {
  const { stretches } = await markedTime(browser, page, act)
  return stretches[0]!
}
