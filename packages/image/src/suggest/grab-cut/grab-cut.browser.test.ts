import { createScope } from '@tagwright/core'
import { geometryBounds, type Point2, type PolygonGeometry } from '@tagwright/schema'
import { expect, test } from 'vitest'
import { knownOutlines } from '../../fixtures/known-outlines.js'
import { loadImage } from '../../loading/load-image.js'
import { suggestImage } from '../suggest-image.js'
import { createGrabCut } from './create-grab-cut.js'

/** Pixels that outlines cover, 1 or 0. */
function cover(outline: PolygonGeometry, width: number, height: number): Uint8Array {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d', { willReadFrequently: true })!
  context.beginPath()
  const ring = (points: readonly Point2[]) => {
    for (const [x, y] of points) context.lineTo(x, y)
    context.closePath()
  }
  for (const { exterior, holes } of outline.parts)
    for (const each of [exterior, ...holes]) ring(each)
  context.fill('evenodd')
  const { data } = context.getImageData(0, 0, width, height)
  return Uint8Array.from({ length: width * height }, (_, i) => (data[i * 4 + 3]! > 127 ? 1 : 0))
}

function overlap(a: Uint8Array, b: Uint8Array): number {
  let both = 0
  let either = 0
  for (let i = 0; i < a.length; i++) {
    if (a[i] && b[i]) both++
    if (a[i] || b[i]) either++
  }
  return both / either
}

const polygon = (exterior: Point2[]): PolygonGeometry => ({
  type: 'polygon',
  parts: [{ exterior, holes: [] }],
})

async function measure(name: 'swan' | 'sharks') {
  const scope = createScope()
  const outcome = await loadImage(`/media/${name}.jpg`, name, scope)
  if (!('image' in outcome)) throw new Error(outcome.issue.code)
  const { image } = outcome
  const model = createGrabCut()
  const rows: { outline: number; box: number; within: number; score: number }[] = []
  for (const exterior of knownOutlines[name]) {
    const truth = polygon([...exterior])
    const box = geometryBounds(truth)!
    const [answer] = await model.segment!(
      suggestImage(name, image),
      { box },
      {
        signal: new AbortController().signal,
        onProgress() {},
        labels: [],
        geometries: ['polygon'],
      },
    )
    const known = cover(truth, image.width, image.height)
    const { x, y, width, height } = box
    const whole = polygon([
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
    ])
    const found = cover(answer!.geometry as PolygonGeometry, image.width, image.height)
    const size = found.reduce((sum, value) => sum + value, 0)
    rows.push({
      outline: overlap(known, found),
      box: overlap(known, cover(whole, image.width, image.height)),
      within: found.reduce((sum, value, i) => sum + (value & known[i]!), 0) / size,
      score: answer!.score!,
    })
  }
  scope.dispose()
  return rows
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length

// The swan's outline was drawn with 15 points, far from the bird: what is found must lie within it.
test('a box about a swan on water becomes the outline of the bird', async () => {
  const [swan] = await measure('swan')
  expect(swan!.within).toBeGreaterThan(0.95)
  expect(swan!.score).toBeGreaterThan(0.95)
}, 60_000)

// Seen: 0.74, 0.69, 0.85, 0.63, 0.33, 0.68 for boxes of 0.53, 0.44, 0.63, 0.53, 0.33, 0.55.
test('boxes about sharks in murky water become outlines that fit better than the boxes', async () => {
  const rows = await measure('sharks')
  for (const { outline, box } of rows) expect(outline).toBeGreaterThan(box - 0.02)
  const gain = mean(rows.map(({ outline, box }) => outline - box))
  expect(gain).toBeGreaterThan(0.1)
}, 60_000)
