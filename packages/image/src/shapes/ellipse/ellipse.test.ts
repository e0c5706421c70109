import { describeShape } from '@tagwright/tooling/contract'
import { expect, test } from 'vitest'
import { playTool } from '../../fixtures/play-tool.js'
import { ellipseShape } from './ellipse.shape.js'
import { ellipseTool } from './ellipse.tool.js'

describeShape(ellipseShape, {
  geometries: [
    { type: 'ellipse', cx: 60, cy: 50, rx: 40, ry: 20, rotation: 0 },
    { type: 'ellipse', cx: 100, cy: 50, rx: 40, ry: 20, rotation: 30 },
  ],
})

const drag = [
  ['down', 20, 20],
  ['move', 80, 50],
  ['up', 80, 50],
] as never

test('a drag draws the ellipse that fills its box, with shift a circle', () => {
  const at = { type: 'ellipse', cx: 50, cy: 35, rx: 30, ry: 15, rotation: 0 }
  expect(playTool(ellipseTool, drag).commits).toEqual([at])
  expect(playTool(ellipseTool, drag, { shift: true }).commits).toEqual([{ ...at, cy: 50, ry: 30 }])
})

test('the round handle turns it', () => {
  const ellipse = { type: 'ellipse' as const, cx: 100, cy: 50, rx: 30, ry: 15, rotation: 0 }
  const options = { shift: true, alt: false, inside: true, minSize: 1 }
  const next = ellipseShape.dragHandle(ellipse, 'rotate', {
    ...options,
    point: [200, 49],
    frame: { x: 0, y: 0, width: 200, height: 100 },
  })
  expect(next).toMatchObject({ rx: 30, ry: 15, rotation: 90 })
})
