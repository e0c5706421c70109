import type { ToolContext } from '@tagwright/core'
import {
  decodeMask,
  distanceToLine,
  encodeMask,
  type MaskGeometry,
  maskArea,
  maskBounds,
  maskContains,
  maskCountsAddUp,
  type Point2,
  type PolygonGeometry,
  polygonContains,
} from '@tagwright/schema'
import { describeShape } from '@tagwright/tooling/contract'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { click, type PlayedStep, playedContext, playTool } from '../../fixtures/play-tool.js'
import { createBrushTool } from './brush.tool.js'
import { flood } from './flood.js'
import { fillOutline } from './mask.outline.js'
import { combine, emptyRaster, maskOf, rasterOf } from './mask.raster.js'
import { createMaskShape } from './mask.shape.js'
import { stamp } from './mask.stamp.js'
import { createOutlineTool } from './outline.tool.js'
import { wandTool } from './wand.tool.js'

const frame = playedContext.frame
const block = (x: number, y: number, width: number, height: number): MaskGeometry =>
  encodeMask({ width, height, data: new Uint8Array(width * height).fill(1) }, [x, y])

for (const id of ['brush', 'mask-add'] as const) {
  describeShape(createMaskShape(id), { geometries: [block(20, 20, 40, 30), block(0, 0, 1, 1)] })
}

const within = (settings: Partial<ToolContext['settings']>, target?: MaskGeometry) => ({
  ...playedContext,
  settings: {
    brushSize: 10,
    brushShape: 'round' as const,
    tolerance: 20,
    ...settings,
  },
  ...(target && { target }),
})

const stroke: PlayedStep[] = [
  ['down', 20, 50],
  ['move', 60, 50],
  ['up', 60, 50],
]

describe('rasters', () => {
  const pixels = fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
    .chain(([width, height]) =>
      fc
        .uint8Array({ min: 0, max: 1, minLength: width * height, maxLength: width * height })
        .map((data) => encodeMask({ width, height, data }, [3, 4])),
    )

  test('any mask comes back, cut to what is set, with runs that add up', () => {
    fc.assert(
      fc.property(pixels, (mask) => {
        const back = maskOf(rasterOf(mask))
        if (maskArea(mask) === 0) {
          expect(back).toBeNull()
          return
        }
        expect(maskCountsAddUp(back!)).toBe(true)
        expect(maskArea(back!)).toBe(maskArea(mask))
        expect(maskBounds(back!)).toEqual(maskBounds(mask))
        for (let x = 3; x < 13; x++) {
          for (let y = 4; y < 14; y++) {
            const point: Point2 = [x + 0.5, y + 0.5]
            expect(maskContains(back!, point)).toBe(maskContains(mask, point))
          }
        }
      }),
    )
  })

  test('two masks added hold what either holds; taken away, what the other lacks', () => {
    fc.assert(
      fc.property(pixels, pixels, fc.constantFrom(0 as const, 1 as const), (a, b, value) => {
        const raster = rasterOf(a)
        combine(raster, rasterOf({ ...b, offset: [6, 2] }), value, frame)
        const other = { ...b, offset: [6, 2] as Point2 }
        const result = maskOf(raster)
        for (let x = 0; x < 20; x++) {
          for (let y = 0; y < 20; y++) {
            const point: Point2 = [x + 0.5, y + 0.5]
            const [inA, inB] = [maskContains(a, point), maskContains(other, point)]
            const wanted = value === 1 ? inA || inB : inA && !inB
            expect(result ? maskContains(result, point) : false).toBe(wanted)
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  test('a stamp sets the pixels whose centres the brush passes over, and no others', () => {
    const place = fc.tuple(fc.integer({ min: -5, max: 45 }), fc.integer({ min: -5, max: 35 }))
    const small = { x: 0, y: 0, width: 40, height: 30 }
    fc.assert(
      fc.property(place, place, fc.integer({ min: 1, max: 8 }), (from, to, radius) => {
        const raster = emptyRaster()
        stamp(raster, { from, to, radius, shape: 'round', value: 1, frame: small })
        const mask = maskOf(raster)
        for (let x = 0; x < 40; x++) {
          for (let y = 0; y < 30; y++) {
            const centre: Point2 = [x + 0.5, y + 0.5]
            const far = distanceToLine(centre, from, to)
            if (Math.abs(far - radius) < 1e-6) continue
            expect(mask ? maskContains(mask, centre) : false).toBe(far < radius)
          }
        }
      }),
      { numRuns: 30 },
    )
  })

  test('an outline fills what the polygon holds, its hole left out', () => {
    const polygon: PolygonGeometry = {
      type: 'polygon',
      parts: [
        {
          exterior: [
            [2.2, 3.1],
            [37, 6],
            [30, 28.4],
            [-4, 20],
          ],
          holes: [
            [
              [10, 10],
              [20, 10],
              [15, 18],
            ],
          ],
        },
      ],
    }
    const raster = emptyRaster()
    fillOutline(raster, polygon, 1, { x: 0, y: 0, width: 40, height: 30 })
    const mask = maskOf(raster)!
    for (let x = 0; x < 40; x++) {
      for (let y = 0; y < 30; y++) {
        const centre: Point2 = [x + 0.5, y + 0.5]
        expect(maskContains(mask, centre), `${centre}`).toBe(polygonContains(polygon, centre))
      }
    }
  })

  test('two megapixels are read and written faster down the columns than by rows', () => {
    const [width, height] = [1632, 1224]
    const data = new Uint8Array(width * height).map((_, i) =>
      Math.hypot((i % width) - 800, Math.floor(i / width) - 600) < 500 ? 1 : 0,
    )
    const mask = encodeMask({ width, height, data })
    const timeOf = (work: () => MaskGeometry) => {
      const times = Array.from({ length: 5 }, () => {
        const from = performance.now()
        expect(maskArea(work())).toBe(maskArea(mask))
        return performance.now() - from
      })
      return Math.min(...times)
    }
    const byRows = timeOf(() => encodeMask(decodeMask(mask)))
    const byColumns = timeOf(() => maskOf(rasterOf(mask))!)
    expect(byColumns).toBeLessThan(byRows)
  })
})

describe('brush and eraser', () => {
  test('a stroke is one mask, a round or a square one', () => {
    const round = playTool(createBrushTool('brush', 1), stroke, {}, within({})).commits
    expect(round).toHaveLength(1)
    const mask = round[0] as MaskGeometry
    expect(maskBounds(mask)).toEqual({ x: 15, y: 45, width: 50, height: 10 })
    expect(maskContains(mask, [15.5, 45.5])).toBe(false)
    const [square] = playTool(
      createBrushTool('brush', 1),
      stroke,
      {},
      within({ brushShape: 'square' }),
    ).commits as MaskGeometry[]
    expect(maskArea(square!)).toBe(500)
  })

  test('it goes on with the selected mask; the eraser takes from it, and all of it away', () => {
    const target = block(20, 40, 40, 20)
    const [more] = playTool(createBrushTool('brush', 1), stroke, {}, within({}, target))
      .commits as MaskGeometry[]
    expect(maskArea(more!)).toBeGreaterThan(800)
    const [less] = playTool(createBrushTool('eraser', 0), stroke, {}, within({}, target))
      .commits as MaskGeometry[]
    expect(maskArea(less!)).toBeLessThan(420)
    expect(maskContains(less!, [40.5, 50.5])).toBe(false)
    const tool = createBrushTool('eraser', 0)
    let { state } = tool.on(
      tool.start(),
      pointer('down', [40, 50]),
      within({ brushSize: 200 }, target),
    )
    const step = tool.on(state, pointer('up', [40, 50]), within({ brushSize: 200 }, target))
    state = step.state
    expect(step).toMatchObject({ removed: true, draft: null })
    expect(target.counts).toEqual(block(20, 40, 40, 20).counts)
  })

  test('Escape leaves the mask as it was; an eraser on nothing does nothing', () => {
    const steps: PlayedStep[] = [...stroke.slice(0, 2), ['cancel']]
    const dropped = playTool(createBrushTool('brush', 1), steps, {}, within({}))
    expect(dropped).toMatchObject({ commits: [], draft: null, cancelled: true })
    expect(playTool(createBrushTool('eraser', 0), stroke, {}, within({})).commits).toEqual([])
  })

  test('what is shown while painting reads as a mask too', () => {
    const { draft } = playTool(createBrushTool('brush', 1), stroke.slice(0, 2), {}, within({}))
    const shown = JSON.parse(JSON.stringify(draft)) as MaskGeometry
    expect(shown.type).toBe('mask')
    expect(maskCountsAddUp(shown)).toBe(true)
    expect(maskContains(shown, [40, 50])).toBe(true)
  })
})

const pointer = (kind: 'down' | 'up', point: Point2) => ({
  kind,
  point,
  modifiers: { shift: false, alt: false, mod: false },
  pointer: 'mouse' as const,
})

test('outlines add to a mask and cut from it', () => {
  const corners = [...click(30, 30), ...click(70, 30), ...click(70, 70), ...click(30, 70)]
  const steps: PlayedStep[] = [...corners, ['finish']]
  const [alone] = playTool(createOutlineTool('mask-add', 1), steps, {}, within({})).commits
  expect(maskArea(alone as MaskGeometry)).toBe(1600)
  const target = block(20, 20, 40, 40)
  const [cut] = playTool(createOutlineTool('mask-cut', 0), steps, {}, within({}, target)).commits
  expect(maskArea(cut as MaskGeometry)).toBe(1600 - 900)
})

describe('wand', () => {
  const width = 60
  const height = 40
  const data = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const value = x >= 10 && x < 30 && y >= 5 && y < 25 ? 200 + (x % 3) : 40
      data.fill(value, (y * width + x) * 4, (y * width + x) * 4 + 4)
    }
  }
  const grid = { width, height, data }

  test('fills what is connected and alike; nothing outside of the picture', () => {
    expect(flood(grid, [20, 10], 4)).toMatchObject({ x: 10, y: 5, width: 20, height: 20 })
    expect(flood(grid, [20, 10], 4)!.data.every((bit) => bit === 1)).toBe(true)
    expect(flood(grid, [20, 10], 0)!.width).toBe(1)
    expect(flood(grid, [0, 0], 4)!.data.reduce((sum, bit) => sum + bit, 0)).toBe(2400 - 400)
    expect(flood(grid, [-1, 0], 4)).toBeNull()
  })

  test('a click makes a mask, Alt cuts; without readable pixels it gives up', async () => {
    const context = { ...within({ tolerance: 4 }), frame: { x: 0, y: 0, width, height } }
    const play = (more: Partial<ToolContext>, alt = false) => {
      const at = { ...context, ...more }
      const down = wandTool.on(wandTool.start(), pointer('down', [20, 10]), at)
      const up = { ...pointer('up', [20, 10]), modifiers: { shift: false, alt, mod: false } }
      return wandTool.on(down.state, up, at)
    }
    const made = await play({ pixels: () => grid }).job
    expect(maskArea(made as MaskGeometry)).toBe(400)
    const left = await play({ pixels: () => grid, target: block(0, 0, 60, 40) }, true).job
    expect(maskArea(left as MaskGeometry)).toBe(2000)
    expect(play({ pixels: () => null })).toMatchObject({ cancelled: true })
  })

  test('a drag to the right fills more and leaves the tolerance so; Escape takes it back', async () => {
    const context = {
      ...within({ tolerance: 4 }),
      frame: { x: 0, y: 0, width, height },
      scale: 4,
      pixels: () => grid,
    }
    const event = (kind: 'down' | 'move' | 'up', x: number) => ({
      ...pointer('down', [x, 10]),
      kind,
    })
    const down = wandTool.on(wandTool.start(), event('down', 20), context)
    const trembled = wandTool.on(down.state, event('move', 20.5), context)
    expect(trembled.settings).toBeUndefined()
    // 90 pixels of the picture are 360 on screen: 180 steps, more than the 160 between the two.
    const moved = wandTool.on(trembled.state, event('move', 110), context)
    expect(moved.settings).toEqual({ tolerance: 184 })
    expect(maskArea((await moved.preview!()) as MaskGeometry)).toBe(2400)
    const back = wandTool.on(moved.state, event('up', 15), context)
    expect(back.settings).toEqual({ tolerance: 0 })
    expect(maskArea((await back.job) as MaskGeometry)).toBe(20)
    const dropped = wandTool.on(moved.state, { kind: 'cancel' }, context)
    expect(dropped).toMatchObject({ cancelled: true, settings: { tolerance: 4 } })
  })
})
