import type { Browser, CDPSession } from 'playwright-core'
import { type BenchPage, withPage } from './bench-page.js'

/** What is left after doing something again and again. */
export interface Growth {
  /** Kilobytes of objects, texts and functions more than before; compiled code is the engine's. */
  heap: number
  /** Listeners and nodes of the document more than before, the detached ones too. */
  listeners: number
  nodes: number
}

interface Snapshot {
  snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } }
  nodes: number[]
}

/** What is no object of the page: the engine's own bookkeeping, and code that it compiles as it goes. */
const engine: ReadonlySet<string> = new Set(['code', 'native', 'hidden', 'synthetic'])

/** Bytes of the page's own objects. */
async function objectBytes(session: CDPSession): Promise<number> {
  const chunks: string[] = []
  const take = ({ chunk }: { chunk: string }) => chunks.push(chunk)
  session.on('HeapProfiler.addHeapSnapshotChunk', take)
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  session.off('HeapProfiler.addHeapSnapshotChunk', take)
  const { snapshot, nodes } = JSON.parse(chunks.join('')) as Snapshot
  const { node_fields: fields, node_types: types } = snapshot.meta
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')]
  let bytes = 0
  for (let at = 0; at < nodes.length; at += fields.length)
    if (!engine.has(types[0][nodes[at + type]!]!)) bytes += nodes[at + size]!
  return bytes
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
      heap: await objectBytes(bench.session),
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
