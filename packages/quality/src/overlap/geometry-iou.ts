import {
  type Bounds,
  boxIou,
  type Geometry,
  geometryBounds,
  isKnownGeometry,
  type KnownGeometry,
  type MaskGeometry,
  maskArea,
  maskIou,
  type SpanGeometry,
  type TextSpanGeometry,
  timeTolerance,
} from '@tagwright/schema'
import { isOutlined, type OutlinedGeometry, ringsOf } from './rings.js'
import { sharedArea } from './shared-area.js'
import { sharedPixels } from './shared-pixels.js'
import { trackIou } from './track-iou.js'

/**
 * Intersection over union of two geometries, in [0, 1].
 *
 * Boxes, ellipses and polygons by area, whatever the mix and however they are turned; masks pixel
 * by pixel, and beside an outline with the pixels whose centres it holds; spans by seconds (times
 * Hz where both have a band, 0 on different channels); text spans by code points; tracks by area
 * over time. Lines and keypoints, which have no area, by the rectangles around them; points and
 * instants are 1 where they coincide (a millionth), else 0. What cannot be compared is 0.
 */
export function geometryIou(a: Geometry, b: Geometry): number {
  if (!isKnownGeometry(a) || !isKnownGeometry(b)) return 0
  if (a.type === 'box' && b.type === 'box') return boxIou(a, b)
  if (a.type === 'mask' && b.type === 'mask') return maskIou(a, b)
  if (a.type === 'span' && b.type === 'span') return bandedIou(a, b)
  if (a.type === 'text-span' && b.type === 'text-span') return textIou(a, b)
  if (a.type === 'track' && b.type === 'track') return trackIou(a, b, geometryIou)
  if (isOutlined(a) && isOutlined(b)) {
    const areas = sharedArea(ringsOf(a), ringsOf(b))
    return ratio(areas.shared, areas.a + areas.b - areas.shared)
  }
  if (a.type === 'mask' && isOutlined(b)) return drawnIou(a, b)
  if (b.type === 'mask' && isOutlined(a)) return drawnIou(b, a)
  return a.type === b.type ? thinIou(a, b) : 0
}

const ratio = (shared: number, all: number): number =>
  all > 0 ? Math.min(1, Math.max(0, shared / all)) : 0

function drawnIou(mask: MaskGeometry, outline: OutlinedGeometry): number {
  const rings = ringsOf(outline)
  const shared = sharedPixels(mask, rings)
  return ratio(shared, maskArea(mask) + sharedArea(rings, []).a - shared)
}

const overlap = (p: number, q: number, r: number, s: number): number =>
  Math.max(0, Math.min(q, s) - Math.max(p, r))

function bandedIou(a: SpanGeometry, b: SpanGeometry): number {
  if (a.channel !== b.channel && a.channel !== undefined && b.channel !== undefined) return 0
  const shared = overlap(a.start, a.end, b.start, b.end)
  const [lengthA, lengthB] = [a.end - a.start, b.end - b.start]
  const banded = [a.low, a.high, b.low, b.high].every((edge) => edge !== undefined)
  if (!banded) return ratio(shared, lengthA + lengthB - shared)
  const area = shared * overlap(a.low!, a.high!, b.low!, b.high!)
  return ratio(area, lengthA * (a.high! - a.low!) + lengthB * (b.high! - b.low!) - area)
}

function textIou(a: TextSpanGeometry, b: TextSpanGeometry): number {
  if (a.media !== b.media || a.response !== b.response) return 0
  const shared = overlap(a.start, a.end, b.start, b.end)
  const all = a.end - a.start + (b.end - b.start) - shared
  // An empty span is a place between two characters.
  return all === 0 && a.start === b.start ? 1 : ratio(shared, all)
}

function thinIou(a: KnownGeometry, b: KnownGeometry): number {
  if (a.type === 'instant' && b.type === 'instant') {
    return Math.abs(a.time - b.time) <= timeTolerance ? 1 : 0
  }
  const [p, q] = [geometryBounds(a), geometryBounds(b)]
  if (!p || !q) return 0
  if (isSame(p, q)) return 1
  const shared = overlap(p.x, p.x + p.width, q.x, q.x + q.width)
  const area = shared * overlap(p.y, p.y + p.height, q.y, q.y + q.height)
  return ratio(area, p.width * p.height + q.width * q.height - area)
}

const isSame = (p: Bounds, q: Bounds): boolean =>
  (['x', 'y', 'width', 'height'] as const).every((side) => Math.abs(p[side] - q[side]) <= 1e-6)
