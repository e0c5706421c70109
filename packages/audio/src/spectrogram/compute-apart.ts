import type { Scope } from '@tagwright/core'
import { type SpectrumRequest, spectrum } from './spectrum.js'
import type { SpectrumAnswer } from './spectrum.worker.js'

/** Computes pieces of a spectrogram; they are answered in the order of asking. */
export interface SpectrumComputer {
  /** `worker` does not hold the page up; `page` is used where a policy forbids workers. */
  readonly where: 'worker' | 'page'
  /** Rejects only when the scope has ended. */
  compute(request: SpectrumRequest): Promise<Uint8Array<ArrayBuffer>>
}

/** Columns computed at once where there is no worker: a few milliseconds. */
const slice = 24

/**
 * Makes a computer of spectra with one worker, or by slices in this thread where there may be none.
 * @param makeWorker @default the worker of this package
 */
export function createSpectrumComputer(scope: Scope, makeWorker?: () => Worker): SpectrumComputer {
  const waiting = new Map<
    number,
    { request: SpectrumRequest; resolve: (values: Uint8Array<ArrayBuffer>) => void }
  >()
  let count = 0
  let worker: Worker | null = null
  const inPage = async (request: SpectrumRequest): Promise<Uint8Array<ArrayBuffer>> => {
    const all = new Uint8Array(request.columns * request.rows)
    for (let column = 0; column < request.columns; column += slice) {
      const columns = Math.min(slice, request.columns - column)
      const from = request.from + column * request.step
      const values = spectrum({ ...request, from, columns })
      for (let row = 0; row < request.rows; row++)
        all.set(values.subarray(row * columns, (row + 1) * columns), row * request.columns + column)
      await new Promise<void>((resolve) => scope.timeout(resolve, 0))
    }
    return all
  }
  const giveUp = () => {
    worker?.terminate()
    worker = null
    for (const [id, { request, resolve }] of waiting) {
      waiting.delete(id)
      void inPage(request).then(resolve)
    }
  }
  try {
    worker = makeWorker
      ? scope.own(makeWorker())
      : scope.own(new Worker(new URL('./spectrum.worker.js', import.meta.url), { type: 'module' }))
    scope.listen(worker, 'message', ({ data }: MessageEvent<SpectrumAnswer>) => {
      waiting.get(data.id)?.resolve(data.values)
      waiting.delete(data.id)
    })
    // A policy that forbids the worker, or a file that is not there, is told by this event.
    scope.listen(worker, 'error', giveUp)
  } catch {
    worker = null
  }
  return {
    get where() {
      return worker ? 'worker' : 'page'
    },
    compute(request) {
      if (!worker) return inPage(request)
      const id = count++
      const asked = worker
      return new Promise((resolve) => {
        waiting.set(id, { request, resolve })
        asked.postMessage({ id, request })
      })
    },
  }
}
