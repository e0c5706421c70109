import type { Point2, PolygonGeometry, TrackGeometry } from '@tagwright/schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTrackNumbers } from './track-numbers.js'
import {
  alignPolygon,
  insertVertex,
  isMixable,
  moveVertex,
  removeVertex,
  verticesOf,
} from './track-vertices.js'

const polygon = (exterior: Point2[], ...holes: Point2[][]): PolygonGeometry => ({
  type: 'polygon',
  parts: [{ exterior, holes }],
})
const square: Point2[] = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
]
const moved = (points: readonly Point2[], by: number) =>
  points.map(([x, y]): Point2 => [x + by, y + by])
const track = (...polygons: PolygonGeometry[]): TrackGeometry => ({
  type: 'track',
  keyframes: polygons.map((geometry, time) => ({ time, geometry })),
})
const exteriors = ({ keyframes }: TrackGeometry) =>
  keyframes.map(({ geometry }) => (geometry as PolygonGeometry).parts[0]?.exterior)

test('a vertex more is one more in every keyframe of the form, and none moves', () => {
  const other = polygon(square.slice(0, 3))
  const way = track(polygon(square), polygon(moved(square, 20)), other)
  const vertex = verticesOf(polygon(square))[3]!
  const next = insertVertex(way, polygon(square), vertex)
  expect(exteriors(next)).toEqual([
    [...square, [0, 5]],
    [...moved(square, 20), [20, 25]],
    square.slice(0, 3),
  ])
  expect(removeVertex(next, next.keyframes[1]!.geometry, { part: 0, ring: 0, index: 4 })).toEqual(
    way,
  )
})

test('of a ring three vertices stay, and holes are told from the outline', () => {
  const hole: Point2[] = [
    [4, 4],
    [6, 4],
    [5, 6],
  ]
  const ring = polygon(square, hole)
  const vertices = verticesOf(ring)
  expect(vertices.map(({ ring }) => ring)).toEqual([0, 0, 0, 0, 1, 1, 1])
  expect(removeVertex(track(ring), ring, vertices[5]!)).toEqual(track(ring))
  expect(moveVertex(ring, vertices[4]!, [3, 3]).parts[0]).toEqual({
    exterior: square,
    holes: [[[3, 3], ...hole.slice(1)]],
  })
})

test('what is drawn anew begins where the old outline began, whichever way it is drawn', () => {
  fc.assert(
    fc.property(fc.nat(3), fc.boolean(), fc.integer({ min: -50, max: 50 }), (by, turn, far) => {
      const old = polygon([
        [0, 0],
        [30, 2],
        [24, 20],
        [3, 14],
      ])
      const same = moved(old.parts[0]!.exterior, far)
      const drawn = [...same.slice(by), ...same.slice(0, by)]
      const redrawn = polygon(turn ? drawn.toReversed() : drawn)
      expect(alignPolygon(redrawn, old)).toEqual(polygon(same))
    }),
  )
})

test('outlines of different numbers of vertices cannot be mixed', () => {
  expect(isMixable(polygon(square), polygon(moved(square, 3)))).toBe(true)
  expect(isMixable(polygon(square), polygon(square.slice(1)))).toBe(false)
})

test('objects of one label are numbered, and keep their numbers', () => {
  const numbers = createTrackNumbers()
  const cat = (id: string) => ({ id, labels: ['cat'] })
  expect([...numbers.of([cat('a'), { id: 'd', labels: ['dog'] }])]).toEqual([])
  expect([...numbers.of([cat('a'), cat('b'), cat('c')])]).toEqual([
    ['a', 1],
    ['b', 2],
    ['c', 3],
  ])
  expect([...numbers.of([cat('c'), cat('b')])]).toEqual([
    ['c', 3],
    ['b', 2],
  ])
  expect([...numbers.of([cat('c')])]).toEqual([])
  expect([...numbers.of([cat('c'), cat('e')])]).toEqual([
    ['c', 3],
    ['e', 4],
  ])
})
