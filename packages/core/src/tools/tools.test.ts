import {
  type BoxGeometry,
  boxBounds,
  boxCentre,
  isInsideFrame,
  type Point2,
} from '@tagwright/schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BoxHandle, handlePosition, hitHandle } from './box-handles.js'
import { dragBoxTool } from './drag-box.tool.js'
import { extremePointsTool } from './extreme-points.tool.js'
import { moveSelection } from './move-selection.js'
import { resizeBox } from './resize-box.js'
import type { Modifiers, Tool, ToolContext, ToolEvent } from './tool.js'

const context: ToolContext = {
  frame: { x: 0, y: 0, width: 100, height: 80 },
  scale: 1,
  slop: 3,
  minSize: 2,
  inside: true,
}
const plain: Modifiers = { shift: false, alt: false, mod: false }
const at = (kind: 'down' | 'move' | 'up', x: number, y: number, modifiers = {}): ToolEvent => ({
  kind,
  point: [x, y],
  modifiers: { ...plain, ...modifiers },
  pointer: 'mouse',
})

function play<State>(tool: Tool<State>, events: ToolEvent[], given = context) {
  let state = tool.start()
  let last: ReturnType<typeof tool.on> = { state }
  for (const event of events) {
    last = tool.on(state, event, given)
    state = last.state
  }
  return last
}

test('a drag makes a box in any direction', () => {
  const events = [at('down', 50, 40), at('move', 20, 30), at('up', 10, 20)]
  expect(play(dragBoxTool, events.slice(0, 2)).draft).toMatchObject({ x: 20, y: 30, width: 30 })
  expect(play(dragBoxTool, events)).toMatchObject({
    draft: null,
    commit: { type: 'box', x: 10, y: 20, width: 40, height: 20, rotation: 0 },
  })
})

test('two clicks make a box, with a draft between them', () => {
  const first = [at('down', 10, 10), at('up', 11, 10), at('move', 30, 40)]
  expect(play(dragBoxTool, first).draft).toMatchObject({ x: 10, y: 10, width: 20, height: 30 })
  const both = [...first, at('down', 30, 40), at('up', 30, 40)]
  expect(play(dragBoxTool, both).commit).toMatchObject({ x: 10, y: 10, width: 20, height: 30 })
})

test('Shift keeps square, Alt draws from the centre, the frame holds', () => {
  const square = [at('down', 10, 10), at('move', 99, 20), at('up', 200, 20, { shift: true })]
  expect(play(dragBoxTool, square).commit).toMatchObject({ x: 10, y: 10, width: 70, height: 70 })
  const centred = [at('down', 10, 10), at('move', 50, 15), at('up', 50, 15, { alt: true })]
  expect(play(dragBoxTool, centred).commit).toMatchObject({ x: 0, y: 5, width: 20, height: 10 })
})

test('too small is dropped, cancel drops, and a cancel with nothing passes', () => {
  expect(
    play(dragBoxTool, [at('down', 10, 10), at('move', 20, 11), at('up', 20, 11)]),
  ).toMatchObject({
    cancelled: true,
    draft: null,
  })
  expect(
    play(dragBoxTool, [at('down', 10, 10), at('move', 50, 50), { kind: 'cancel' }]),
  ).toMatchObject({
    cancelled: true,
  })
  expect(play(dragBoxTool, [{ kind: 'cancel' }]).cancelled).toBeUndefined()
  expect(play(dragBoxTool, [at('up', 10, 10)]).commit).toBeUndefined()
})

test('whatever the events, a committed box is inside and large enough', () => {
  const number = fc.integer({ min: -50, max: 200 })
  const event = fc.oneof(
    fc
      .record({
        kind: fc.constantFrom('down' as const, 'move' as const, 'up' as const),
        x: number,
        y: number,
        shift: fc.boolean(),
        alt: fc.boolean(),
      })
      .map(({ kind, x, y, shift, alt }) => at(kind, x, y, { shift, alt })),
    fc.constantFrom<ToolEvent>({ kind: 'finish' }, { kind: 'cancel' }),
  )
  for (const tool of [dragBoxTool, extremePointsTool] as Tool[]) {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), (events) => {
        let state = tool.start()
        for (const each of events) {
          const step = tool.on(state, each, context)
          state = step.state
          if (!step.commit) continue
          const box = step.commit as BoxGeometry
          expect(isInsideFrame(boxBounds(box), context.frame)).toBe(true)
          expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(context.minSize - 1e-9)
        }
      }),
    )
  }
})

test('four extreme points make a box', () => {
  const clicks = (
    [
      [50, 10],
      [80, 40],
      [55, 70],
      [20, 35],
    ] as Point2[]
  ).flatMap(([x, y]) => [at('down', x, y), at('up', x, y)])
  expect(play(extremePointsTool, clicks.slice(0, 6)).draft).toMatchObject({ x: 50, width: 30 })
  expect(play(extremePointsTool, clicks).commit).toMatchObject({
    x: 20,
    y: 10,
    width: 60,
    height: 60,
  })
})

const box = (x: number, y: number, width: number, height: number, rotation = 0): BoxGeometry => ({
  type: 'box',
  x,
  y,
  width,
  height,
  rotation,
})

test('handles are hit at their places, rotated too', () => {
  const turned = box(10, 10, 40, 20, 90)
  expect(handlePosition(turned, 'nw')[0]).toBeCloseTo(40)
  expect(hitHandle(turned, [40, 0], { tolerance: 5 })).toBe('nw')
  expect(hitHandle(box(10, 10, 40, 20), [30, 11], { tolerance: 5 })).toBe('n')
  expect(hitHandle(box(10, 10, 40, 20), [30, 20], { tolerance: 5 })).toBeUndefined()
  expect(hitHandle(box(10, 10, 40, 20), [30, -10], { tolerance: 5, rotateReach: 20 })).toBe(
    'rotate',
  )
  expect(hitHandle(box(10, 10, 12, 12), [16, 10], { tolerance: 5 })).toBeUndefined()
})

test('resizing keeps the opposite corner, whatever the rotation', () => {
  const handles = fc.constantFrom<BoxHandle>('nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w')
  const number = fc.integer({ min: -100, max: 100 })
  const flipped: Record<string, BoxHandle[]> = { nw: ['se'], ne: ['sw'], se: ['nw'], sw: ['ne'] }
  fc.assert(
    fc.property(handles, number, number, number, (handle, x, y, rotation) => {
      const before = box(-20, -10, 40, 20, rotation)
      const after = resizeBox(before, handle, [x, y])
      expect(after.width).toBeGreaterThanOrEqual(1)
      expect(after.height).toBeGreaterThanOrEqual(1)
      expect(after.rotation).toBe(rotation)
      const fixed = flipped[handle]?.[0]
      if (!fixed) return
      const kept = handlePosition(before, fixed)
      const near = (['nw', 'ne', 'se', 'sw'] as const).some((corner) => {
        const [cx, cy] = handlePosition(after, corner)
        return Math.hypot(cx - kept[0], cy - kept[1]) < 1e-6
      })
      expect(near).toBe(true)
    }),
  )
})

test('resizing by proportion, about the centre, and at the frame', () => {
  const before = box(10, 10, 40, 20)
  expect(resizeBox(before, 'se', [90, 20], { proportional: true })).toMatchObject({
    x: 10,
    width: 80,
    height: 40,
  })
  const centred = resizeBox(before, 'e', [60, 20], { centred: true })
  expect(boxCentre(centred)).toEqual(boxCentre(before))
  expect(centred.width).toBe(60)
  expect(resizeBox(before, 'e', [500, 20], { frame: { width: 100, height: 80 } }).width).toBe(90)
  expect(resizeBox(before, 'rotate', [60, 20]).rotation).toBe(90)
  expect(resizeBox(before, 'rotate', [59, 22], { proportional: true }).rotation).toBe(90)
})

test('a selection moves as a whole and stops at the frame as a whole', () => {
  const moved = moveSelection({ a: box(0, 0, 10, 10), b: box(80, 0, 10, 10) }, 50, 3, {
    frame: { width: 100, height: 80 },
  })
  expect(moved).toMatchObject({ a: { x: 10, y: 3 }, b: { x: 90, y: 3 } })
  expect(moveSelection({ a: box(0, 0, 1, 1) }, 5, 3, { straight: true })).toMatchObject({
    a: { x: 5, y: 0 },
  })
})
