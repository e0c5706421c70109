import { describeShape } from '@tagwright/tooling/contract'
import { expect, test } from 'vitest'
import { click, playTool } from '../../fixtures/play-tool.js'
import { pointShape } from './point.shape.js'
import { pointTool } from './point.tool.js'

describeShape(pointShape, { geometries: [{ type: 'point', x: 30, y: 40 }] })

test('a click sets it, a drag corrects it, outside it goes to the edge', () => {
  expect(playTool(pointTool, click(30, 40)).commits).toEqual([{ type: 'point', x: 30, y: 40 }])
  const dragged = playTool(pointTool, [
    ['down', 30, 40],
    ['move', 90, 20],
    ['up', 250, 20],
  ])
  expect(dragged.commits).toEqual([{ type: 'point', x: 200, y: 20 }])
})

test('Escape during the press leaves nothing', () => {
  const { commits, draft } = playTool(pointTool, [
    ['down', 30, 40],
    ['move', 60, 40],
    ['cancel'],
    ['up', 60, 40],
  ])
  expect(commits).toEqual([])
  expect(draft).toBeNull()
})
