import { createTaskStore } from '@tagwright/core'
import {
  encodeMask,
  type MaskGeometry,
  maskArea,
  maskIou,
  type Point2,
  type PolygonGeometry,
  polygonArea,
  polygonContains,
} from '@tagwright/schema'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { imageTask } from '../fixtures/image-task.js'
import { rasterOf } from '../shapes/mask/mask.raster.js'
import { convertAreas } from './area-operations.js'
import { clipPolygons } from './clip-polygons.js'
import { slicePolygon } from './slice-polygon.js'
import { toBox, toMask, toPolygon } from './to-polygon.js'
import { traceRaster } from './trace-raster.js'

const through = (...exterior: Point2[]): PolygonGeometry => ({
  type: 'polygon',
  parts: [{ exterior, holes: [] }],
})
const square = (x: number, y: number, side: number) =>
  through([x, y], [x + side, y], [x + side, y + side], [x, y + side])
const frame = { x: 0, y: 0, width: 200, height: 100 }

describe('clipping', () => {
  const [a, b] = [square(0, 0, 40), square(20, 20, 40)]

  test('unites, subtracts and intersects', () => {
    expect(polygonArea(clipPolygons('union', [a], [b])!)).toBe(1600 + 1600 - 400)
    expect(polygonArea(clipPolygons('subtract', [a], [b])!)).toBe(1200)
    expect(polygonArea(clipPolygons('intersect', [a], [b])!)).toBe(400)
    expect(clipPolygons('intersect', [a], [square(90, 0, 10)])).toBeNull()
  })

  test('apart they are two parts; inside it is a hole, and an island in it a part again', () => {
    expect(clipPolygons('union', [a], [square(90, 0, 10)])!.parts).toHaveLength(2)
    const ring = clipPolygons('subtract', [a], [square(10, 10, 20)])!
    expect(ring.parts[0]!.holes).toHaveLength(1)
    expect(polygonArea(ring)).toBe(1200)
    const island = clipPolygons('union', [ring], [square(18, 18, 4)])!
    expect(island.parts).toHaveLength(2)
    expect(polygonArea(island)).toBe(1216)
  })

  test('any two triangles obey the areas of sets', () => {
    const place = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }))
    const triangle = fc
      .tuple(place, place, place)
      .map((points) => through(...points))
      .filter((polygon) => polygonArea(polygon) > 8)
    const area = (polygon: PolygonGeometry | null) => (polygon ? polygonArea(polygon) : 0)
    fc.assert(
      fc.property(triangle, triangle, (one, other) => {
        const union = area(clipPolygons('union', [one], [other]))
        const shared = area(clipPolygons('intersect', [one], [other]))
        const rest = area(clipPolygons('subtract', [one], [other]))
        expect(union).toBeCloseTo(polygonArea(one) + polygonArea(other) - shared, -1)
        expect(rest).toBeCloseTo(polygonArea(one) - shared, -1)
      }),
      { numRuns: 60 },
    )
  })

  test('six thousand vertices are clipped in a moment', () => {
    const wave = Array.from({ length: 6000 }, (_, i): Point2 => {
      const angle = (2 * Math.PI * i) / 6000
      const radius = 400 + 20 * Math.sin(angle * 200)
      return [500 + radius * Math.cos(angle), 500 + radius * Math.sin(angle)]
    })
    // The quickest of a few: the machine may be busy with other things.
    const times = Array.from({ length: 3 }, () => {
      const from = performance.now()
      const result = clipPolygons('subtract', [through(...wave)], [square(500, 500, 600)])
      const time = performance.now() - from
      expect(polygonArea(result!)).toBeLessThan(0.8 * polygonArea(through(...wave)))
      return time
    })
    expect(Math.min(...times)).toBeLessThan(1500)
  })
})

describe('slicing', () => {
  test('a straight and a bent line make two pieces of the whole area', () => {
    for (const line of [
      [
        [15, -5],
        [15, 50],
      ],
      [
        [20, 5],
        [22, 20],
        [30, 35],
      ],
    ] as Point2[][]) {
      const pieces = slicePolygon(square(0, 0, 40), line)!
      expect(pieces).toHaveLength(2)
      expect(pieces.reduce((sum, piece) => sum + polygonArea(piece), 0)).toBeCloseTo(1600, 0)
    }
  })

  test('a line beside it, or a point, leaves it whole', () => {
    expect(
      slicePolygon(square(0, 0, 40), [
        [50, 0],
        [50, 9],
      ]),
    ).toBeNull()
    expect(slicePolygon(square(0, 0, 40), [[5, 5]])).toBeNull()
  })
})

describe('conversion', () => {
  test('box, ellipse and mask become polygons of their area', () => {
    const box = { type: 'box' as const, x: 10, y: 10, width: 30, height: 20, rotation: 30 }
    expect(polygonArea(toPolygon(box)!)).toBeCloseTo(600)
    const ellipse = { type: 'ellipse' as const, cx: 60, cy: 50, rx: 40, ry: 20, rotation: 10 }
    expect(polygonArea(toPolygon(ellipse)!)).toBeGreaterThan(0.98 * Math.PI * 800)
    expect(toPolygon({ type: 'point', x: 1, y: 1 })).toBeNull()
    expect(toBox(square(3, 4, 10))).toEqual({
      type: 'box',
      x: 3,
      y: 4,
      width: 10,
      height: 10,
      rotation: 0,
    })
  })

  test('any mask is traced with its holes, and filled again is the same', () => {
    const masks = fc
      .uint8Array({ min: 0, max: 1, minLength: 80, maxLength: 80 })
      .filter((data) => data.some((bit) => bit === 1))
      .map((data) => encodeMask({ width: 10, height: 8, data }, [20, 10]))
    fc.assert(
      fc.property(masks, (mask) => {
        const polygon = traceRaster(rasterOf(mask), 0)!
        expect(polygonArea(polygon)).toBeCloseTo(maskArea(mask))
        expect(maskIou(toMask(polygon, frame)!, mask)).toBe(1)
      }),
    )
  })

  test('a disc goes to a polygon of few points and back with little loss', () => {
    const side = 60
    const data = new Uint8Array(side * side).map((_, i) =>
      Math.hypot((i % side) - 29.5, Math.floor(i / side) - 29.5) < 28 ? 1 : 0,
    )
    const mask: MaskGeometry = encodeMask({ width: side, height: side, data }, [10, 10])
    const polygon = toPolygon(mask)!
    expect(polygon.parts[0]!.exterior.length).toBeLessThan(60)
    expect(polygonContains(polygon, [40, 40])).toBe(true)
    expect(maskIou(toMask(polygon, frame)!, mask)).toBeGreaterThan(0.97)
  })

  test('what is large goes to a worker; what changed meanwhile stays as it is', async () => {
    const data = new Uint8Array(600 * 500).fill(1)
    const geometry = encodeMask({ width: 600, height: 500, data })
    const base = { widget: 'w1', media: 'photo' }
    const store = createTaskStore({
      task: imageTask({
        annotations: [
          { ...base, id: 'a', geometry },
          { ...base, id: 'b', geometry },
        ],
      }),
    })
    let answer: (message: unknown) => void = () => {}
    const sent: unknown[] = []
    class Stub {
      addEventListener(type: string, listener: (event: unknown) => void) {
        if (type === 'message') answer = (data) => listener({ data })
      }
      removeEventListener() {}
      postMessage(message: unknown) {
        sent.push(message)
      }
      terminate() {}
    }
    vi.stubGlobal('Worker', Stub)
    const done = convertAreas(store, 'polygon', ['a', 'b'], frame)
    expect(sent).toHaveLength(1)
    store.dispatch({ event: 'x.y' }, (draft) =>
      draft.updateAnnotation('b', (annotation) => ({ ...annotation, geometry: square(1, 1, 5) })),
    )
    answer([square(0, 0, 9), square(0, 0, 9)])
    expect(await done).toBe(true)
    vi.unstubAllGlobals()
    const areas = store.toDocument().annotations.map((each) => polygonArea(each.geometry as never))
    expect(areas).toEqual([81, 25])
  })
})
