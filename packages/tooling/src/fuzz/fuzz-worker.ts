import { parentPort, workerData } from 'node:worker_threads'
import { createMemoryScratch, defaultFormats, type Format, memoryFile } from '@tagwright/formats'
import { createRandom } from '../builders/random.js'
import { mutateBytes } from './mutate.js'
import { sampleFiles } from './samples.js'

/** What the watcher hands to the worker. */
export interface FuzzOrder {
  format: string
  seed: number
  /** Real files to begin with; those of the format's own writing are added. */
  files: { name: string; bytes: Uint8Array }[]
  /** Counts the runs that have begun, so that the watcher sees one that does not end. */
  counter: SharedArrayBuffer
}

/** What was mutated in a run, told before it is read. */
export type FuzzNews =
  | { kind: 'failed'; run: number; name: string; bytes: Uint8Array; reason: string }
  | { kind: 'begun'; run: number; name: string; bytes: Uint8Array }

const order = workerData as FuzzOrder
const counter = new Int32Array(order.counter)
// biome-ignore lint/suspicious/noExplicitAny: formats of any options.
const format = defaultFormats.find(({ id }) => id === order.format) as Format<any, any>
const files = [...order.files, ...(await sampleFiles(format))]
const random = createRandom(order.seed)
const tell = (news: FuzzNews) => parentPort?.postMessage(news)
const pick = () => files[Math.floor(random() * files.length)]!

for (let run = 0; files.length > 0; run++) {
  const { name, bytes } = pick()
  const mutated = mutateBytes(bytes, pick().bytes, random)
  // The watcher asks for the bytes of a run that does not end; the message is away before it begins.
  if (run % 64 === 0) await new Promise((resolve) => setImmediate(resolve))
  Atomics.add(counter, 0, 1)
  const began = performance.now()
  try {
    const ids = { n: 0 }
    const environment = {
      newId: () => `n-${++ids.n}`,
      now: () => '2026-01-01T00:00:00.000Z',
      scratch: createMemoryScratch(),
    }
    const readAll = async () => {
      for await (const event of format.parse!(
        [memoryFile(name, mutated)],
        undefined,
        environment,
      )) {
        if (event.kind === 'issue' && !/^TW-[A-Z]+-\d{3}$/.test(event.issue.code))
          throw new Error(`an issue without a code: ${JSON.stringify(event.issue)}`)
      }
    }
    await readAll()
    let took = performance.now() - began
    // Other work on the machine must not look like a hang.
    for (let again = 0; took > 1000 && again < 2; again++) {
      const start = performance.now()
      await readAll()
      took = Math.min(took, performance.now() - start)
    }
    if (took > 1000) throw new Error(`took ${Math.round(took)} ms`)
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error)
    tell({ kind: 'failed', run, name, bytes: mutated, reason })
  }
}
