import type { BoxGeometry, Point2 } from '@tagwright/schema'
import { describe, expect, test } from 'vitest'
import { boxShape } from '../shapes/box/box.shape.js'
import { type SelectContext, type SelectStep, selectIdle, selectStep } from './select-tool.js'

const box = (x: number, y: number, width: number, height: number): BoxGeometry => ({
  type: 'box',
  x,
  y,
  width,
  height,
  rotation: 0,
})

/** Boxes by id, lowest first. */
const boxes: Record<string, BoxGeometry> = {
  large: box(0, 0, 100, 80),
  middle: box(20, 20, 40, 40),
  top: box(30, 30, 10, 10),
  locked: box(150, 50, 20, 20),
}
const ids = Object.keys(boxes)

const world = (
  selection: string[],
  handle: { id: string; handle: string } | null = null,
): SelectContext => ({
  frame: { x: 0, y: 0, width: 200, height: 100 },
  scale: 2,
  slop: 4,
  minSize: 1,
  inside: true,
  selection,
  handleAt: () => handle,
  hits: (point) => ids.filter((id) => boxShape.hit(boxes[id]!, point, 0)).reverse(),
  geometryOf: (id) => boxes[id],
  shapeOf: (id) => (boxes[id] ? boxShape : undefined),
  boundsOf: (id) => boxes[id],
  canEdit: (id) => id !== 'locked',
  enclosed: ({ x, y, width, height }) =>
    ids.filter((id) => {
      const b = boxes[id]!
      return b.x >= x && b.y >= y && b.x + b.width <= x + width && b.y + b.height <= y + height
    }),
})

function drag(context: SelectContext, points: Point2[], shift = false): SelectStep[] {
  const modifiers = { shift, alt: false, mod: false }
  const last = points.length - 1
  let state = selectIdle
  return points.map((point, i) => {
    const kind = i === 0 ? 'down' : i === last ? 'up' : 'move'
    const step = selectStep(state, { kind, point, modifiers }, context)
    state = step.state
    return step
  })
}

const click = (context: SelectContext, point: Point2, shift = false) =>
  drag(context, [point, point], shift)[1]?.selection

describe('select tool', () => {
  test('repeated clicks cycle through what lies under', () => {
    expect(click(world([]), [35, 35])).toEqual(['top'])
    expect(click(world(['top']), [35, 35])).toEqual(['middle'])
    expect(click(world(['middle']), [35, 35])).toEqual(['large'])
    expect(click(world(['large']), [35, 35])).toEqual(['top'])
    expect(click(world(['top']), [195, 95])).toEqual([])
  })

  test('shift-click adds and takes away', () => {
    expect(click(world(['large']), [25, 25], true)).toEqual(['large', 'middle'])
    expect(click(world(['large', 'middle']), [25, 25], true)).toEqual(['large'])
    expect(click(world(['large']), [195, 95], true)).toEqual(['large'])
  })

  test('a drag on a selected one moves all selected, kept in the frame as one', () => {
    const steps = drag(world(['middle', 'top']), [
      [35, 35],
      [40, 40],
      [500, 45],
      [500, 45],
    ])
    expect(steps[3]?.commit).toEqual({ kind: 'move', ids: ['middle', 'top'], dx: 140, dy: 10 })
    expect(steps[3]?.draft).toBeNull()
  })

  test('a drag on one not selected selects and moves it; locked ones stay', () => {
    const steps = drag(world([]), [
      [5, 5],
      [5, 15],
      [5, 15],
    ])
    expect(steps[1]?.selection).toEqual(['large'])
    expect(steps[2]?.commit).toMatchObject({ kind: 'move', ids: ['large'], dy: 10 })
    const locked = drag(world(['locked']), [
      [160, 60],
      [170, 70],
      [170, 70],
    ])
    expect(locked.some((step) => step.commit)).toBe(false)
  })

  test('a drag of a handle resizes', () => {
    const context = world(['top'], { id: 'top', handle: 'bottom-right' })
    const steps = drag(context, [
      [40, 40],
      [60, 50],
      [60, 50],
    ])
    expect(steps[2]?.commit).toEqual({ kind: 'resize', id: 'top', geometry: box(30, 30, 30, 20) })
  })

  test('a drag on nothing selects what it encloses', () => {
    const steps = drag(world(['locked']), [
      [199, 99],
      [10, 10],
      [10, 10],
    ])
    expect(steps[1]?.draft).toEqual({
      kind: 'marquee',
      bounds: { x: 10, y: 10, width: 189, height: 89 },
    })
    expect(steps[2]?.selection).toEqual(['middle', 'top', 'locked'])
  })

  test('cancel ends a move without a commit', () => {
    const context = world(['top'])
    const [, moved] = drag(context, [
      [35, 35],
      [50, 50],
      [50, 50],
    ])
    expect(selectStep(moved!.state, { kind: 'cancel' }, context)).toEqual({
      state: selectIdle,
      draft: null,
    })
  })
})
