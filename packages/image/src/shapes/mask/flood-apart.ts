import { createScope } from '@tagwright/core'
import { type FloodRegion, flood } from './flood.js'
import type { FloodRequest } from './flood.worker.js'

/** Below this many pixels, starting a worker takes longer than the work. */
const worthAWorker = 200_000

/**
 * Fills in a worker of its own, so that the page goes on meanwhile; in this thread where a policy
 * (`worker-src`) or the browser allows none.
 */
export async function floodApart(request: FloodRequest): Promise<FloodRegion | null> {
  const { grid, seed, tolerance } = request
  const here = () => flood(grid, seed, tolerance)
  if (typeof Worker === 'undefined' || grid.width * grid.height < worthAWorker) return here()
  const scope = createScope()
  try {
    const worker = scope.own(
      new Worker(new URL('./flood.worker.js', import.meta.url), { type: 'module' }),
    )
    return await new Promise<FloodRegion | null>((resolve, reject) => {
      scope.listen(worker, 'message', ({ data }: MessageEvent<FloodRegion | null>) => resolve(data))
      scope.listen(worker, 'error', reject)
      scope.listen(worker, 'messageerror', reject)
      worker.postMessage(request)
    })
  } catch {
    return here()
  } finally {
    scope.dispose()
  }
}
