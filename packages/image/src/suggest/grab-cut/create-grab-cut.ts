import { createScope } from '@tagwright/core'
import type { Bounds, Point2, PolygonGeometry } from '@tagwright/schema'
import type { SegmentPrompt, Suggester, SuggestOptions } from '../suggest.js'
import { type GrabCutRequest, type GrabCutResult, grabCut } from './grab-cut.js'
import type { GrabCutAnswer } from './grab-cut.worker.js'
import { type Mask, outlineOf } from './outline.js'

/** Settings of {@link createGrabCut}. */
export interface GrabCutOptions {
  /** Pixels of the longer side that is worked on; more are finer and slower. @default 256 */
  detail?: number
}

/** Runs in a worker, which an abort ends at once; in the page where there may be none. */
function run(
  request: GrabCutRequest,
  { signal, onProgress }: SuggestOptions,
): Promise<GrabCutResult> {
  const scope = createScope()
  return new Promise<GrabCutResult>((resolve, reject) => {
    const inPage = () => scope.timeout(() => resolve(grabCut(request, onProgress)), 0)
    scope.listen(signal, 'abort', () => reject(signal.reason))
    if (signal.aborted) return reject(signal.reason)
    try {
      const worker = scope.own(
        new Worker(new URL('./grab-cut.worker.js', import.meta.url), { type: 'module' }),
      )
      scope.listen(worker, 'message', ({ data }: MessageEvent<GrabCutAnswer>) => {
        if ('progress' in data) onProgress(data.progress)
        else resolve(data.result)
      })
      scope.listen(worker, 'error', inPage)
      worker.postMessage(request)
    } catch {
      inPage()
    }
  }).finally(() => scope.dispose())
}

const around = (points: readonly Point2[]): Bounds => {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

/** The box of a prompt; of points alone, one about them. */
function boxOf(
  { box, points = [] }: SegmentPrompt,
  size: { width: number; height: number },
): Bounds {
  if (box) return box
  const { x, y, width, height } = around(
    points.filter(({ include }) => include).map((point): Point2 => [point.x, point.y]),
  )
  const room = Math.max(width, height) * 0.5 + Math.min(size.width, size.height) * 0.1
  return { x: x - room, y: y - room, width: width + 2 * room, height: height + 2 * room }
}

/** The box with some of its surroundings, from which the background is learnt. */
function partOf(box: Bounds, { width, height }: { width: number; height: number }): Bounds {
  const room = Math.max(8, Math.max(box.width, box.height) * 0.2)
  const x = Math.max(0, Math.floor(box.x - room))
  const y = Math.max(0, Math.floor(box.y - room))
  return {
    x,
    y,
    width: Math.max(1, Math.min(width, Math.ceil(box.x + box.width + room)) - x),
    height: Math.max(1, Math.min(height, Math.ceil(box.y + box.height + room)) - y),
  }
}

function pointsOf({ parts }: PolygonGeometry): Point2[] {
  return parts.flatMap(({ exterior }) => exterior)
}

/**
 * A suggester that needs neither network nor model: it outlines what fills a box by its colours
 * (GrabCut), and takes points that belong to it or do not. It works on the part about the box, at
 * most `detail` pixels wide or high, in a worker.
 */
export function createGrabCut({ detail = 256 }: GrabCutOptions = {}): Suggester {
  return {
    name: 'grab-cut',
    version: '1',
    async segment(image, prompt, options) {
      const box = boxOf(prompt, image)
      const part = partOf(box, image)
      const data = await image.pixels(part, detail)
      const [sx, sy] = [data.width / part.width, data.height / part.height]
      const result = await run(
        {
          width: data.width,
          height: data.height,
          pixels: data.data as Uint8ClampedArray<ArrayBuffer>,
          box: {
            x: (box.x - part.x) * sx,
            y: (box.y - part.y) * sy,
            width: box.width * sx,
            height: box.height * sy,
          },
          points: (prompt.points ?? []).map(({ x, y, include }) => ({
            x: (x - part.x) * sx,
            y: (y - part.y) * sy,
            include,
          })),
        },
        options,
      )
      const place = ([x, y]: Point2): Point2 => [part.x + x / sx, part.y + y / sy]
      const outline = outlineOf(result as Mask, place)
      if (!outline) return []
      const { score } = result
      if (options.geometries.includes('polygon')) return [{ geometry: outline, score }]
      return [{ geometry: { type: 'box', ...around(pointsOf(outline)), rotation: 0 }, score }]
    },
  }
}
