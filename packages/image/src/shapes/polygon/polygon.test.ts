import type { Point2, PolygonGeometry } from '@tagwright/schema'
import { describeShape } from '@tagwright/tooling/contract'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { click, playedContext, playTool } from '../../fixtures/play-tool.js'
import { dragPolygonHandle, polygonHandleAfter, removePolygonVertex } from './polygon.handles.js'
import { polygonShape } from './polygon.shape.js'
import { polygonTool } from './polygon.tool.js'

const square: Point2[] = [
  [20, 20],
  [80, 20],
  [80, 80],
  [20, 80],
]
const hole: Point2[] = [
  [40, 40],
  [60, 40],
  [50, 60],
]
const ring: PolygonGeometry = { type: 'polygon', parts: [{ exterior: square, holes: [hole] }] }
const parts: PolygonGeometry = {
  type: 'polygon',
  parts: [
    { exterior: square, holes: [] },
    {
      exterior: [
        [120, 20],
        [160, 20],
        [140, 60],
      ],
      holes: [],
    },
  ],
}

describeShape(polygonShape, {
  geometries: [ring, parts],
  drag: [
    [20, 20],
    [80, 22],
    [78, 70],
    [30, 80],
    [22, 30],
  ],
})

const corners = [...click(20, 20), ...click(80, 20), ...click(50, 70)]
const drawn = [
  [20, 20],
  [80, 20],
  [50, 70],
]

describe('polygon tool', () => {
  test('the first vertex, a second click on the last one, and Enter close it', () => {
    for (const last of [click(22, 21), click(50, 71), [['finish']] as never]) {
      const { commits } = playTool(polygonTool, [...corners, ...last])
      expect(commits).toEqual([{ type: 'polygon', parts: [{ exterior: drawn, holes: [] }] }])
    }
  })

  test('too few vertices, a line, or Escape leave nothing', () => {
    expect(playTool(polygonTool, [...click(20, 20), ...click(80, 20), ['finish']]).commits).toEqual(
      [],
    )
    const line = [...click(20, 20), ...click(50, 20), ...click(90, 20)]
    expect(playTool(polygonTool, [...line, ['finish']])).toMatchObject({
      commits: [],
      cancelled: true,
    })
    expect(playTool(polygonTool, [...corners, ['cancel']])).toMatchObject({
      commits: [],
      draft: null,
    })
  })

  test('a stroke draws it whole; one between clicks is a part of it', () => {
    const stroke = Array.from({ length: 40 }, (_, i): ['move', number, number] => {
      const angle = (i / 40) * 2 * Math.PI
      return ['move', 100 + 40 * Math.cos(angle), 50 + 40 * Math.sin(angle)]
    })
    const whole = playTool(polygonTool, [['down', 140, 50], ...stroke, ['up', 139, 46]])
    expect(whole.commits).toHaveLength(1)
    const { exterior } = (whole.commits[0] as PolygonGeometry).parts[0]!
    expect(exterior.length).toBeGreaterThan(8)
    expect(exterior.length).toBeLessThan(40)
    const mixed = playTool(polygonTool, [
      ...click(20, 20),
      ['down', 80, 20],
      ['move', 85, 40],
      ['move', 80, 60],
      ['up', 80, 60],
      ...click(20, 60),
      ['finish'],
    ])
    expect((mixed.commits[0] as PolygonGeometry).parts[0]!.exterior).toHaveLength(5)
  })

  test('shift keeps to steps of 45 degrees', () => {
    const { draft } = playTool(polygonTool, [...click(20, 20), ...click(80, 24)], { shift: true })
    expect((draft as PolygonGeometry).parts[0]!.exterior[1]![1]).toBeCloseTo(20)
  })

  test('any clicks commit vertices inside the frame, or nothing', () => {
    const point = fc.tuple(fc.integer({ min: -200, max: 400 }), fc.integer({ min: -100, max: 300 }))
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 9 }), (points) => {
        const steps = points.flatMap(([x, y]) => click(x, y))
        for (const commit of playTool(polygonTool, [...steps, ['finish']]).commits) {
          const { x, y, width, height } = polygonShape.bounds(commit as PolygonGeometry)
          expect(x >= 0 && y >= 0 && x + width <= 200 && y + height <= 100).toBe(true)
        }
      }),
    )
  })
})

describe('polygon vertices', () => {
  const drag = (point: Point2) => ({
    point,
    shift: false,
    alt: false,
    frame: playedContext.frame,
    inside: true,
    minSize: 2,
  })

  test('a vertex of a hole moves, the other rings stay the same', () => {
    const next = dragPolygonHandle(ring, 'vertex-0-1-2', drag([50, 70]))
    expect(next.parts[0]!.holes[0]![2]).toEqual([50, 70])
    expect(next.parts[0]!.exterior).toBe(square)
  })

  test('the middle of an edge becomes a vertex', () => {
    const next = dragPolygonHandle(parts, 'middle-1-0-2', drag([120, 50]))
    expect(next.parts[1]!.exterior).toHaveLength(4)
    expect(next.parts[1]!.exterior[3]).toEqual([120, 50])
    expect(polygonHandleAfter('middle-1-0-2')).toBe('vertex-1-0-3')
  })

  test('a vertex goes; a hole or part of three goes whole; the last three stay', () => {
    expect(removePolygonVertex(ring, 'vertex-0-0-1')?.parts[0]?.exterior).toHaveLength(3)
    expect(removePolygonVertex(ring, 'vertex-0-1-0')?.parts[0]?.holes).toEqual([])
    expect(removePolygonVertex(parts, 'vertex-1-0-0')?.parts).toHaveLength(1)
    const three = removePolygonVertex(parts, 'vertex-1-0-0')!
    const last = removePolygonVertex(three, 'vertex-0-0-0')!
    expect(removePolygonVertex(last, 'vertex-0-0-0')).toBeNull()
  })

  test('a hit is inside and not in a hole', () => {
    expect(polygonShape.hit(ring, [30, 30], 0)).toBe(true)
    expect(polygonShape.hit(ring, [50, 48], 0)).toBe(false)
    expect(polygonShape.hit(ring, [17, 50], 3)).toBe(true)
  })
})
