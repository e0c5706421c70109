import type { Browser } from 'playwright-core'
import { type BenchPage, withPage } from './bench-page.js'

/** What is left after doing something again and again. */
export interface Growth {
  /** Kilobytes of JavaScript heap more than before. */
  heap: number
  /** Listeners and nodes of the document more than before, the detached ones too. */
  listeners: number
  nodes: number
}

async function grown(
  bench: BenchPage,
  act: (times: number) => Promise<void>,
  warmUp: number,
  times: number,
): Promise<Growth> {
  const read = async () => {
    await bench.rest()
    await bench.collect()
    return {
      heap: await bench.metric('JSHeapUsedSize'),
      listeners: await bench.metric('JSEventListeners'),
      nodes: await bench.metric('Nodes'),
    }
  }
  await act(warmUp)
  const before = await read()
  await act(times)
  const after = await read()
  return {
    heap: (after.heap - before.heap) / 1e3,
    listeners: after.listeners - before.listeners,
    nodes: after.nodes - before.nodes,
  }
}

/** Mounts and unmounts the widget with 100 annotations again and again. */
export function growthOfMounts(browser: Browser, url: string, times: number): Promise<Growth> {
  return withPage(browser, `${url}/tagwright.html?n=100`, (bench) =>
    grown(bench, (count) => bench.call('cycle', count), 40, times),
  )
}

/** Edits again and again, with so little room for undo that it is full before the count begins. */
export function growthOfEdits(browser: Browser, url: string, times: number): Promise<Growth> {
  return withPage(browser, `${url}/tagwright.html?n=100&history=200000`, async (bench) => {
    await bench.call('mount')
    await bench.rest(700)
    return grown(bench, (count) => bench.call('edit', count), 1000, times)
  })
}
