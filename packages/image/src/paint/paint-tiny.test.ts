import type { Annotation } from '@tagwright/schema'
import { expect, test } from 'vitest'
import type { Matrix } from '../viewport/viewport.js'
import { createStyle } from './annotation-style.js'
import type { PaintScene } from './paint-scene.js'
import { divideTiny, type PixelSheet, paintTiny, tinyTest } from './paint-tiny.js'

const red = createStyle('#ff0000', 'red')
const blue = createStyle('#00f', 'blue')

function sceneOf(boxes: readonly [x: number, y: number, width: number, height: number][]) {
  const extents = new Float64Array(boxes.flatMap(([x, y, w, h]) => [x, y, x + w, y + h]))
  const scene: PaintScene = {
    extents,
    at: (slot) => (slot < boxes.length ? ({ id: String(slot) } as Annotation) : undefined),
    shapeOf: () => undefined,
    styleOf: ({ id }) => (Number(id) % 2 ? blue : red),
    skip: () => false,
  }
  return scene
}

const colors = new Map([
  [0, '.'],
  [0xff0000ff, 'r'],
  [0xffff0000, 'b'],
])

/** Paints on a sheet of 8 by 6 and shows it as text. */
function painted(scene: PaintScene, count: number, matrix: Matrix, line = 1): string[] {
  const sheet: PixelSheet = { width: 8, height: 6, data: new Uint32Array(48) }
  const slots = Array.from({ length: count }, (_, slot) => slot)
  paintTiny(sheet, slots, [0, count], scene, matrix, line)
  return Array.from({ length: 6 }, (_, y) =>
    Array.from({ length: 8 }, (_, x) => colors.get(sheet.data[y * 8 + x]!) ?? '?').join(''),
  )
}

test('dots are filled, frames are outlined, later ones lie above', () => {
  const scene = sceneOf([
    [0, 0, 3, 2],
    [1, 1, 5, 4],
  ])
  expect(painted(scene, 2, [1, 0, 0, 1, 0, 0])).toEqual([
    'rrr.....',
    'rbbbbbb.',
    '.b....b.',
    '.b....b.',
    '.b....b.',
    '.bbbbbb.',
  ])
})

test('the view’s right angles turn them, and what lies outside is cut off', () => {
  const scene = sceneOf([[0, 0, 3, 1]])
  // A quarter turn: right becomes down.
  expect(painted(scene, 1, [0, 1, -1, 0, 8, 4])).toEqual([
    '........',
    '........',
    '........',
    '........',
    '.......r',
    '.......r',
  ])
})

test('a dot has a pixel at least, and a fine screen thicker lines', () => {
  expect(painted(sceneOf([[1, 1, 0.01, 0.2]]), 1, [1, 0, 0, 1, 0, 0])[1]).toBe('.r......')
  expect(painted(sceneOf([[0, 0, 4.5, 2]]), 1, [2, 0, 0, 2, 0, 0], 2).slice(0, 3)).toEqual([
    'rrrrrrrr',
    'rrrrrrrr',
    'rr......',
  ])
})

test('only stretches of many tiny ones are divided off, and the order stays', () => {
  const slots = Uint32Array.from({ length: 6000 }, (_, slot) => slot)
  const large = new Set([2500, 2600, 5999])
  const stretches: unknown[] = []
  divideTiny(
    slots,
    (slot) => !large.has(slot),
    (...stretch) => stretches.push(stretch),
  )
  expect(stretches).toEqual([
    [0, 2500, true],
    [2500, 2601, false],
    [2601, 5999, true],
    [5999, 6000, false],
  ])
})

test('what is selected and what has no size is never tiny', () => {
  const scene = sceneOf([
    [0, 0, 3, 3],
    [5, 5, 0, 0],
    [0, 0, 30, 3],
  ])
  expect([0, 1, 2].map(tinyTest(scene, 1))).toEqual([true, false, false])
  expect([0, 2].map(tinyTest(scene, 0.1))).toEqual([true, true])
  const crowded = { ...sceneOf([[0, 0, 12, 9]]), crowded: true }
  expect([tinyTest({ ...crowded, crowded: false }, 1)(0), tinyTest(crowded, 1)(0)]).toEqual([
    false,
    true,
  ])
  expect([0].map(tinyTest({ ...scene, selected: new Set(['0']) }, 1))).toEqual([false])
})
