import { type BoxGeometry, boxBounds } from '@tagwright/schema'
import { describeShape } from '@tagwright/tooling/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { click, playTool } from '../../fixtures/play-tool.js'
import { rotatedBoxShape } from './rotated-box.shape.js'
import { rotatedBoxTool } from './rotated-box.tool.js'

describeShape(rotatedBoxShape, {
  geometries: [
    { type: 'box', x: 10, y: 10, width: 40, height: 30, rotation: 0 },
    { type: 'box', x: 60, y: 30, width: 40, height: 20, rotation: 30 },
  ],
})

const expected = { type: 'box', width: 50, height: 20, rotation: 36.87 }

test('three clicks, or a drag and a click, draw a turned box', () => {
  const first = [...click(40, 20), ['move', 80, 50] as never, ...click(80, 50)]
  const drag = [
    ['down', 40, 20],
    ['move', 80, 50],
    ['up', 80, 50],
  ] as never[]
  for (const side of [first, drag]) {
    const { commits } = playTool(rotatedBoxTool, [...side, ['move', 68, 66], ...click(68, 66)])
    const box = commits[0] as BoxGeometry
    expect(box.width).toBeCloseTo(expected.width)
    expect(box.height).toBeCloseTo(expected.height)
    expect(box.rotation).toBeCloseTo(expected.rotation, 1)
  }
})

test('Enter after one side makes it half as deep; Escape leaves nothing', () => {
  const side = [...click(40, 20), ...click(80, 20)]
  const box = playTool(rotatedBoxTool, [...side, ['finish']]).commits[0] as BoxGeometry
  expect([box.width, box.height]).toEqual([40, 20])
  expect(playTool(rotatedBoxTool, [...side, ['cancel']])).toMatchObject({
    commits: [],
    draft: null,
  })
})

test('any three points commit a box inside the frame, or nothing', () => {
  const point = fc.tuple(fc.integer({ min: -100, max: 300 }), fc.integer({ min: -100, max: 200 }))
  fc.assert(
    fc.property(point, point, point, (a, b, c) => {
      const steps = [a, b, c].flatMap(([x, y]) => click(x, y))
      for (const commit of playTool(rotatedBoxTool, steps).commits) {
        const { x, y, width, height } = boxBounds(commit as BoxGeometry)
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(-1e-5)
        expect(x + width).toBeLessThanOrEqual(200 + 1e-5)
        expect(y + height).toBeLessThanOrEqual(100 + 1e-5)
      }
    }),
  )
})
