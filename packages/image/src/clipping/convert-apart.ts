import type { Geometry } from '@tagwright/schema'
import { workApart } from '../apart/work-apart.js'
import { type ConvertRequest, convertGeometries, pixelsOf } from './convert-geometries.js'

/** Below this many pixels, starting a worker takes longer than the work. */
const worthAWorker = 200_000

/** Converts between masks and outlines in a worker when there is much to go through. */
export async function convertApart(request: ConvertRequest): Promise<(Geometry | null)[]> {
  const here = () => convertGeometries(request)
  if (pixelsOf(request) < worthAWorker) return here()
  return workApart(
    (scope) =>
      scope.own(new Worker(new URL('./convert.worker.js', import.meta.url), { type: 'module' })),
    request,
    here,
  )
}
