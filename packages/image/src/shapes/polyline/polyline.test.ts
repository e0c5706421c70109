import { describeShape } from '@tagwright/tooling/contract'
import { expect, test } from 'vitest'
import { click, playTool } from '../../fixtures/play-tool.js'
import { polylineShape } from './polyline.shape.js'
import { polylineTool } from './polyline.tool.js'

describeShape(polylineShape, {
  geometries: [
    {
      type: 'polyline',
      points: [
        [10, 10],
        [60, 40],
        [120, 20],
      ],
    },
    {
      type: 'polyline',
      points: [
        [10, 50],
        [150, 50],
      ],
    },
  ],
})

test('clicks draw it, a second click on the last point or Enter ends it', () => {
  const clicks = [...click(10, 10), ...click(60, 40)]
  const points = [
    [10, 10],
    [60, 40],
  ]
  for (const last of [click(60, 41), [['finish']] as never]) {
    expect(playTool(polylineTool, [...clicks, ...last]).commits).toEqual([
      { type: 'polyline', points },
    ])
  }
})

test('one point is no line yet: an end that comes too early is not heard', () => {
  const early = [...click(10, 10), ['finish'] as const]
  expect(playTool(polylineTool, early as never)).toMatchObject({ commits: [], cancelled: false })
  const { commits } = playTool(polylineTool, [...early, ...click(60, 40), ['finish']] as never)
  expect(commits).toHaveLength(1)
})

test('a middle becomes a point, and two points always stay', () => {
  const line = {
    type: 'polyline' as const,
    points: [
      [0, 0],
      [20, 0],
    ] as [number, number][],
  }
  const drag = {
    point: [10, 9] as [number, number],
    shift: false,
    alt: false,
    frame: { x: 0, y: 0, width: 200, height: 100 },
    inside: true,
    minSize: 1,
  }
  const three = polylineShape.dragHandle(line, 'middle-0', drag)
  expect(three.points).toEqual([
    [0, 0],
    [10, 9],
    [20, 0],
  ])
  expect(polylineShape.removeHandle?.(three, 'vertex-1')).toEqual(line)
  expect(polylineShape.removeHandle?.(line, 'vertex-1')).toBeNull()
})
