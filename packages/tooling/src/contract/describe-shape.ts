import type { Modifiers, ToolContext, ToolEvent } from '@tagwright/core'
import type { Shape, ShapeHandle } from '@tagwright/image'
import type { Bounds, Geometry, GeometryType, Point2 } from '@tagwright/schema'
import { describe, expect, test } from 'vitest'

type GeometryOf<T extends GeometryType> = Extract<Geometry, { type: T }>

/** What the contract of a shape is tried with. */
export interface ShapeSamples<T extends GeometryType> {
  /** Geometries inside a frame of 200 by 100 pixels. */
  geometries: readonly GeometryOf<T>[]
  /** Points that draw one when pressed, dragged through and released. @default a diagonal drag */
  drag?: readonly Point2[]
}

const frame: Bounds = { x: 0, y: 0, width: 200, height: 100 }
const modifiers: Modifiers = { shift: false, alt: false, mod: false }
const context: ToolContext = { frame, scale: 1, slop: 4, minSize: 2, inside: true }

const within = (inner: Bounds, outer: Bounds, by = 0.01): boolean =>
  inner.x >= outer.x - by &&
  inner.y >= outer.y - by &&
  inner.x + inner.width <= outer.x + outer.width + by &&
  inner.y + inner.height <= outer.y + outer.height + by

const json = <V>(value: V): V => JSON.parse(JSON.stringify(value))

/** Feeds a tool with events; what it drew last and what it committed. */
function play(shape: Shape<GeometryType>, events: readonly ToolEvent[]) {
  let state = shape.tool.start()
  let draft: Geometry | null | undefined
  let commit: Geometry | undefined
  for (const event of events) {
    const step = shape.tool.on(state, event, context)
    state = step.state
    if (step.draft !== undefined) draft = step.draft
    if (step.cancelled) draft = null
    if (step.commit) commit = step.commit
  }
  return { draft, commit }
}

function dragEvents(points: readonly Point2[]): ToolEvent[] {
  const at = (kind: 'down' | 'move' | 'up', point: Point2): ToolEvent => ({
    kind,
    point,
    modifiers,
    pointer: 'mouse',
  })
  const [first = [20, 20] as Point2, ...rest] = points
  const last = rest.at(-1) ?? first
  return [at('down', first), ...rest.map((point) => at('move', point)), at('up', last)]
}

/** The checks that every shape passes: data, bounds, handles, gesture and cancel. */
export function describeShape<T extends GeometryType>(
  shape: Shape<T>,
  samples: ShapeSamples<T>,
): void {
  const {
    geometries,
    drag = [
      [20, 20],
      [60, 40],
      [120, 80],
    ] as Point2[],
  } = samples
  const general = shape as unknown as Shape<GeometryType>

  describe(`the shape ${shape.id} keeps the contract`, () => {
    test('samples are given, of its own geometry', () => {
      expect(geometries.length).toBeGreaterThan(0)
      for (const geometry of geometries) expect((geometry as Geometry).type).toBe(shape.geometry)
    })

    test.each(geometries)('data only: %j survives JSON', (geometry) => {
      expect(json(geometry)).toEqual(geometry)
    })

    test.each(geometries)('clamp keeps %j, and brings one from outside in', (geometry) => {
      expect(shape.clamp(geometry, frame)).toEqual(geometry)
      const outside = shape.translate(geometry, 500, -500)
      const back = shape.clamp(outside, frame)
      expect(within(shape.bounds(back), frame)).toBe(true)
    })

    test.each(geometries)('moving %j there and back changes nothing but place', (geometry) => {
      const moved = shape.translate(geometry, 8, -4)
      const { x, y, width, height } = shape.bounds(geometry)
      expect(shape.bounds(moved).x).toBeCloseTo(x + 8)
      expect(shape.bounds(moved).y).toBeCloseTo(y - 4)
      expect(shape.bounds(moved).width).toBeCloseTo(width)
      expect(shape.bounds(moved).height).toBeCloseTo(height)
      expect(shape.translate(moved, -8, 4)).toEqual(geometry)
    })

    test.each(geometries)(
      'handles of %j have names of their own and can be dragged',
      (geometry) => {
        const handles: ShapeHandle[] = shape.handles(geometry)
        expect(new Set(handles.map((handle) => handle.id)).size).toBe(handles.length)
        const before = json(geometry)
        for (const { id } of handles) {
          const options = { shift: false, alt: false, frame, inside: true, minSize: 2 }
          const dragged = shape.dragHandle(geometry, id, { ...options, point: [1000, 1000] })
          expect((dragged as Geometry).type).toBe(shape.geometry)
          expect(within(shape.bounds(dragged), frame), `handle ${id}`).toBe(true)
        }
        expect(geometry).toEqual(before)
      },
    )

    test('a hit is near, a miss is far', () => {
      for (const geometry of geometries) {
        const { x, y } = shape.bounds(geometry)
        expect(shape.hit(geometry, [x - 1000, y - 1000], 5)).toBe(false)
      }
    })

    test('the gesture draws inside the frame and commits once; Escape leaves nothing', () => {
      const events = dragEvents(drag)
      const { commit } = play(general, [...events, { kind: 'finish' }])
      expect(commit?.type).toBe(shape.geometry)
      if (commit) expect(within(general.bounds(commit as never), frame)).toBe(true)
      const cancelled = play(general, [...events.slice(0, -1), { kind: 'cancel' }])
      expect(cancelled.commit).toBeUndefined()
      expect(cancelled.draft ?? null).toBeNull()
    })
  })
}
