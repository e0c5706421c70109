import type { Annotation } from '@tagwright/schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { carryChildren, type SegmentTable } from './carry-children.js'
import { mergeSegments } from './merge-segments.js'
import type { SegmentResult } from './segment-edit.js'
import { moveSegment, resizeSegment } from './segment-operations.js'
import { spanOf } from './segment-span.js'
import { splitSegment } from './split-segment.js'

const made = (id: string, start: number, end: number, more: Partial<Annotation> = {}) => ({
  id,
  geometry: { type: 'span' as const, start, end },
  tier: 'above',
  ...more,
})
const parent = made('p', 2, 6)
const first = made('a', 2, 3.5, {
  tier: 'below',
  parent: 'p',
  words: [{ text: 'so', start: 2.2, end: 3.4 }],
})
const second = made('b', 3.5, 6, { tier: 'below', parent: 'p' })
const grandchild = made('g', 4, 5, { tier: 'lowest', parent: 'b' })
const point: Annotation = { id: 'i', geometry: { type: 'instant', time: 5.5 }, parent: 'p' }
const referring: Annotation = { id: 'r', parent: 'p', text: 'a translation' }
const all: Annotation[] = [parent, first, second, grandchild, point, referring]
const table: SegmentTable = {
  get: (id) => all.find((one) => one.id === id),
  childrenOf: (id) => all.filter((one) => one.parent === id).map((one) => one.id),
}
const alone = { others: [], window: { start: 0, end: 20 } }

function after(result: SegmentResult): Map<string, Annotation> {
  if (!result.ok) throw new Error(result.issue.code)
  const carried = carryChildren(result.edit, table)
  if (!carried.ok) throw new Error(carried.issue.code)
  const { add, update, remove } = carried.edit
  return new Map(
    [...all, ...update, ...add]
      .filter(({ id }) => !remove.includes(id))
      .map((one) => [one.id, one]),
  )
}
const times = (annotations: Map<string, Annotation>, id: string) => {
  const span = spanOf(annotations.get(id)!)
  return span && [span.start, span.end]
}

test('what lies in a segment moves with it, words and all, to the last generation', () => {
  const moved = after(moveSegment(parent, 5, alone))
  expect(['p', 'a', 'b', 'g'].map((id) => times(moved, id))).toEqual([
    [5, 9],
    [5, 6.5],
    [6.5, 9],
    [7, 8],
  ])
  expect(moved.get('a')?.words).toEqual([{ text: 'so', start: 5.2, end: 6.4 }])
  expect(moved.get('i')?.geometry).toEqual({ type: 'instant', time: 8.5 })
  expect(moved.get('r')).toBe(referring)
})

test('an edge cuts what reaches over it, and does not pass what would be nothing', () => {
  const cut = after(resizeSegment(parent, 'end', 4.5, alone))
  expect(['a', 'b', 'g'].map((id) => times(cut, id))).toEqual([
    [2, 3.5],
    [3.5, 4.5],
    [4, 4.5],
  ])
  expect(cut.get('i')?.geometry).toEqual({ type: 'instant', time: 4.5 })
  expect(() => after(resizeSegment(parent, 'end', 3, alone))).toThrow('TW-CORE-041')
})

test('a split gives each half what lies in it, and a merge gives it back', () => {
  const children = [first, second, point, referring]
  const split = after(splitSegment(parent, { time: 4 }, { newId: 'q', children }))
  expect(['a', 'b', 'i', 'r'].map((id) => split.get(id)?.parent)).toEqual(['p', 'q', 'q', 'p'])
  expect([times(split, 'a'), times(split, 'b'), times(split, 'g')]).toEqual([
    [2, 3.5],
    [4, 6],
    [4, 5],
  ])
  const merged = mergeSegments([split.get('p')!, split.get('q')!], [...split.values()])
  expect(merged.ok && merged.edit.update.map(({ parent: of }) => of)).toEqual([undefined, 'p', 'p'])
})

test('after any move or cut every child lies in its parent, or nothing was done', () => {
  const time = fc.integer({ min: 0, max: 160 }).map((eighths) => eighths / 8)
  fc.assert(
    fc.property(fc.constantFrom('move', 'start', 'end'), time, (what, to) => {
      const result =
        what === 'move'
          ? moveSegment(parent, to, alone)
          : resizeSegment(parent, what as 'end', to, alone)
      if (!result.ok) return
      const carried = carryChildren(result.edit, table)
      if (!carried.ok) return
      const now = after(result)
      for (const child of now.values()) {
        const [own, above] = [
          spanOf(child),
          child.parent ? spanOf(now.get(child.parent)!) : undefined,
        ]
        if (!own || !above) continue
        expect(own.start).toBeGreaterThanOrEqual(above.start - 1e-6)
        expect(own.end).toBeLessThanOrEqual(above.end + 1e-6)
        expect(own.end).toBeGreaterThan(own.start)
      }
    }),
  )
})

test('what an edit moved itself is not moved again, and parents in a circle end', () => {
  const by = (one: Annotation, shift: number) => {
    const { start, end } = spanOf(one)!
    return { ...one, geometry: { type: 'span' as const, start: start + shift, end: end + shift } }
  }
  const moved = carryChildren({ add: [], update: [by(parent, 1), by(first, 1)], remove: [] }, table)
  expect(moved.ok && moved.edit.update.map((one) => [one.id, spanOf(one)?.start])).toEqual([
    ['p', 3],
    ['a', 3],
    ['b', 4.5],
    ['i', undefined],
    ['g', 5],
  ])
  const circle = [made('x', 0, 1, { parent: 'y' }), made('y', 0, 1, { parent: 'x' })]
  const turned = carryChildren(
    { add: [], update: [by(circle[0]!, 1)], remove: [] },
    {
      get: (id) => circle.find((one) => one.id === id),
      childrenOf: (id) => circle.filter((one) => one.parent === id).map((one) => one.id),
    },
  )
  expect(turned.ok && turned.edit.update.map((one) => spanOf(one)?.start)).toEqual([1, 1])
})
