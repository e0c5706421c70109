import type { KeypointsGeometry, Skeleton } from '@tagwright/schema'
import { describeShape } from '@tagwright/tooling/contract'
import { expect, test } from 'vitest'
import { click, playedContext, playTool } from '../../fixtures/play-tool.js'
import { setVisibility } from './skeleton.points.js'
import { skeletonShape } from './skeleton.shape.js'
import { skeletonTool } from './skeleton.tool.js'

const face: KeypointsGeometry = {
  type: 'keypoints',
  points: {
    nose: { x: 60, y: 40, v: 2 },
    'left-eye': { x: 50, y: 30, v: 1 },
    'right-eye': { x: 70, y: 30, v: 2 },
    mouth: { x: 61, y: 55, v: 0 },
  },
}

describeShape(skeletonShape, { geometries: [face] })

const skeleton: Skeleton = {
  points: ['top', 'left', 'right'],
  edges: [['top', 'left']],
  template: { top: [0.5, 0], left: [0, 1], right: [1, 1] },
}

test('one drag, or two clicks, place every point by the template', () => {
  const placed = {
    top: { x: 40, y: 20, v: 2 },
    left: { x: 20, y: 60, v: 2 },
    right: { x: 60, y: 60, v: 2 },
  }
  const context = { ...playedContext, skeleton }
  const drag = [['down', 20, 20] as const, ['move', 60, 60] as const, ['up', 60, 60] as const]
  for (const steps of [drag, [...click(20, 20), ...click(60, 60)]]) {
    const { commits } = playTool(skeletonTool, steps as never, {}, context)
    expect(commits).toEqual([{ type: 'keypoints', points: placed }])
  }
  // Upright as it is seen, where the view is turned to the right.
  const turned = { ...context, rotation: 90 as const }
  const [seen] = playTool(skeletonTool, drag as never, {}, turned).commits
  expect((seen as KeypointsGeometry).points).toEqual({
    top: { x: 20, y: 40, v: 2 },
    left: { x: 60, y: 60, v: 2 },
    right: { x: 60, y: 20, v: 2 },
  })
})

test('without a template the points go round; without a skeleton there is one', () => {
  const steps = [...click(20, 20), ...click(60, 60)]
  const bare = { ...skeleton, template: undefined } as unknown as Skeleton
  const { commits } = playTool(skeletonTool, steps, {}, { ...playedContext, skeleton: bare })
  const { points } = commits[0] as KeypointsGeometry
  expect(points.top).toMatchObject({ x: 40, y: 20 })
  expect(Object.keys(points)).toEqual(['top', 'left', 'right'])
  const lone = playTool(skeletonTool, steps).commits[0] as KeypointsGeometry
  expect(Object.values(lone.points)).toEqual([{ x: 40, y: 40, v: 2 }])
})

test('visibility goes visible, hidden, absent; the place is kept', () => {
  const seen: number[] = []
  let next: KeypointsGeometry | null = face
  for (let i = 0; i < 3; i++) {
    next = skeletonShape.cycleHandle!(next!, 'point:nose')
    seen.push(next!.points.nose!.v)
    expect(next!.points.nose).toMatchObject({ x: 60, y: 40 })
  }
  expect(seen).toEqual([1, 0, 2])
  expect(skeletonShape.cycleHandle!(face, 'point:tail')).toBeNull()
})

test('a point that was never placed has no handle, and is placed amid the others', () => {
  const coco = { ...face, points: { ...face.points, mouth: { x: 0, y: 0, v: 0 as const } } }
  expect(skeletonShape.handles(coco).map(({ name }) => name)).not.toContain('mouth')
  expect(setVisibility(coco, 'mouth', 2).points.mouth).toEqual({ x: 60, y: 35, v: 2 })
})

test('names that objects have of their own are names like others', () => {
  const odd: Skeleton = { points: ['constructor', 'toString'], edges: [] }
  const { commits } = playTool(
    skeletonTool,
    [...click(20, 20), ...click(60, 60)],
    {},
    {
      ...playedContext,
      skeleton: odd,
    },
  )
  expect(Object.keys((commits[0] as KeypointsGeometry).points)).toEqual(odd.points)
})
