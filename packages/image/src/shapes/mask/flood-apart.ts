import { workApart } from '../../apart/work-apart.js'
import { type FloodRegion, flood } from './flood.js'
import type { FloodRequest } from './flood.worker.js'

/** Below this many pixels, starting a worker takes longer than the work. */
const worthAWorker = 200_000

/** Fills in a worker of its own, when there is enough to fill; else in this thread. */
export async function floodApart(request: FloodRequest): Promise<FloodRegion | null> {
  const { grid, seed, tolerance } = request
  const here = () => flood(grid, seed, tolerance)
  if (grid.width * grid.height < worthAWorker) return here()
  return workApart(
    (scope) =>
      scope.own(new Worker(new URL('./flood.worker.js', import.meta.url), { type: 'module' })),
    request,
    here,
  )
}
