import type { ToolContext, ToolEvent } from '@tagwright/core'
import type { BoxGeometry, Point2 } from '@tagwright/schema'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boxHandleIds, dragBoxHandle } from './box.handles.js'
import { boxShape } from './box.shape.js'
import { boxTool } from './box.tool.js'

const context: ToolContext = {
  frame: { x: 0, y: 0, width: 200, height: 100 },
  scale: 1,
  slop: 4,
  minSize: 2,
  inside: true,
}
const none = { shift: false, alt: false, mod: false }

function play(
  steps: [kind: 'down' | 'move' | 'up' | 'cancel' | 'finish', x?: number, y?: number][],
  modifiers = none,
  inContext = context,
) {
  let state = boxTool.start()
  let commit: unknown
  let draft: unknown
  let cancelled = false
  for (const [kind, x = 0, y = 0] of steps) {
    const event: ToolEvent =
      kind === 'cancel' || kind === 'finish'
        ? { kind }
        : { kind, point: [x, y], modifiers, pointer: 'mouse' }
    const step = boxTool.on(state, event, inContext)
    state = step.state
    if (step.draft !== undefined) draft = step.draft
    commit = step.commit ?? commit
    cancelled = step.cancelled ?? cancelled
  }
  return { state, commit, draft, cancelled }
}

const box = (x: number, y: number, width: number, height: number, rotation = 0): BoxGeometry => ({
  type: 'box',
  x,
  y,
  width,
  height,
  rotation,
})

describe('box tool', () => {
  test('a drag draws, in any direction', () => {
    expect(
      play([
        ['down', 10, 20],
        ['move', 60, 50],
        ['up', 60, 50],
      ]).commit,
    ).toEqual(box(10, 20, 50, 30))
    expect(
      play([
        ['down', 60, 50],
        ['move', 10, 20],
        ['up', 10, 20],
      ]).commit,
    ).toEqual(box(10, 20, 50, 30))
  })

  test('two clicks draw, with a tremble of the hand in between', () => {
    const clicks = play([
      ['down', 10, 20],
      ['move', 12, 21],
      ['up', 12, 21],
      ['move', 40, 40],
      ['down', 60, 50],
      ['up', 60, 50],
    ])
    expect(clicks.commit).toEqual(box(10, 20, 50, 30))
  })

  test('shift makes a square, alt grows about the first point', () => {
    const steps = [
      ['down', 50, 50],
      ['move', 80, 60],
      ['up', 80, 60],
    ] as never
    expect(play(steps, { ...none, shift: true }).commit).toEqual(box(50, 50, 30, 30))
    expect(play(steps, { ...none, alt: true }).commit).toEqual(box(20, 40, 60, 20))
  })

  test('stays in the frame, unless told otherwise', () => {
    const steps = [
      ['down', 150, 50],
      ['move', 400, 300],
      ['up', 400, 300],
    ] as never
    expect(play(steps).commit).toEqual(box(150, 50, 50, 50))
    expect(play(steps, none, { ...context, inside: false }).commit).toEqual(box(150, 50, 250, 250))
  })

  test('what is too small or cancelled leaves nothing', () => {
    const small = play([
      ['down', 10, 10],
      ['move', 20, 11],
      ['up', 20, 11],
    ])
    expect(small).toMatchObject({ commit: undefined, cancelled: true, draft: null })
    const escaped = play([['down', 10, 10], ['move', 80, 80], ['cancel'], ['up', 80, 80]])
    expect(escaped).toMatchObject({ commit: undefined, cancelled: true, draft: null })
    expect(escaped.state).toEqual({ phase: 'idle' })
  })

  test('Enter finishes a box between two clicks', () => {
    const steps = [['down', 10, 10], ['up', 10, 10], ['move', 50, 60], ['finish']] as never
    expect(play(steps).commit).toEqual(box(10, 10, 40, 50))
  })

  test('any gesture commits a box inside the frame or nothing', () => {
    const coordinate = fc.double({ min: -300, max: 400, noNaN: true })
    fc.assert(
      fc.property(
        coordinate,
        coordinate,
        coordinate,
        coordinate,
        fc.boolean(),
        fc.boolean(),
        (ax, ay, bx, by, shift, alt) => {
          const { commit } = play(
            [
              ['down', ax, ay],
              ['move', bx, by],
              ['up', bx, by],
            ],
            { shift, alt, mod: false },
          )
          if (!commit) return
          const { x, y, width, height } = commit as BoxGeometry
          expect(x).toBeGreaterThanOrEqual(-1e-9)
          expect(y).toBeGreaterThanOrEqual(-1e-9)
          expect(x + width).toBeLessThanOrEqual(200 + 1e-9)
          expect(y + height).toBeLessThanOrEqual(100 + 1e-9)
          expect(Math.min(width, height)).toBeGreaterThanOrEqual(2)
        },
      ),
    )
  })
})

describe('box handles', () => {
  const drag = (point: Point2, more = {}) => ({
    point,
    shift: false,
    alt: false,
    frame: context.frame,
    inside: true,
    minSize: 2,
    ...more,
  })
  const start = box(50, 20, 40, 30)

  test('there are eight, the corners where the corners are', () => {
    const handles = boxShape.handles(start)
    expect(handles.map(({ id }) => id)).toEqual([...boxHandleIds])
    expect(handles[0]?.point).toEqual([50, 20])
    expect(handles[4]?.point).toEqual([90, 50])
  })

  test('a corner moves two sides, a side one, the others stay', () => {
    expect(dragBoxHandle(start, 'bottom-right', drag([100, 80]))).toEqual(box(50, 20, 50, 60))
    expect(dragBoxHandle(start, 'left', drag([40, 99]))).toEqual(box(40, 20, 50, 30))
    expect(dragBoxHandle(start, 'top', drag([0, 25], { alt: true }))).toEqual(box(50, 25, 40, 20))
  })

  test('past the opposite side it turns over, and never gets too small', () => {
    expect(dragBoxHandle(start, 'left', drag([120, 0]))).toEqual(box(90, 20, 30, 30))
    expect(dragBoxHandle(start, 'right', drag([50, 0]))).toEqual(box(50, 20, 2, 30))
  })

  test('shift keeps the proportions', () => {
    const next = dragBoxHandle(start, 'bottom-right', drag([130, 50], { shift: true }))
    expect(next.width / next.height).toBeCloseTo(4 / 3)
  })

  test('the opposite corner of a turned box stays where it is', () => {
    const turned = box(60, 30, 40, 20, 30)
    const opposite = boxShape.handles(turned)[0]!.point
    const next = dragBoxHandle(turned, 'bottom-right', drag([120, 70]))
    const after = boxShape.handles(next)[0]!.point
    expect(after[0]).toBeCloseTo(opposite[0], 9)
    expect(after[1]).toBeCloseTo(opposite[1], 9)
  })
})

describe('box shape', () => {
  test('hits inside and within the tolerance of the edge', () => {
    expect(boxShape.hit(box(10, 10, 20, 20), [15, 15], 0)).toBe(true)
    expect(boxShape.hit(box(10, 10, 20, 20), [8, 15], 3)).toBe(true)
    expect(boxShape.hit(box(10, 10, 20, 20), [6, 15], 3)).toBe(false)
  })

  test('clamping moves a box into the frame and keeps its size', () => {
    expect(boxShape.clamp(box(190, -5, 20, 20), context.frame)).toEqual(box(180, 0, 20, 20))
    const inside = box(1, 1, 5, 5)
    expect(boxShape.clamp(inside, context.frame)).toBe(inside)
  })
})
