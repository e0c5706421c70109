import { asMap } from '../../values/map.js'
import type { Keypoint } from '../keypoints/keypoints.js'
import type { PolygonPart } from '../polygon/polygon.js'
import type { Point2 } from '../primitives/point2.js'
import { interpolateRotation } from '../primitives/rotation.js'
import type { FrameGeometry } from './track.js'

const mix = (a: number, b: number, t: number): number => a + (b - a) * t

function mixPoints(a: readonly Point2[], b: readonly Point2[], t: number): Point2[] | undefined {
  if (a.length !== b.length) return undefined
  return a.map(([x, y], i) => [mix(x, b[i]![0], t), mix(y, b[i]![1], t)])
}

function mixParts(a: PolygonPart[], b: PolygonPart[], t: number): PolygonPart[] | undefined {
  if (a.length !== b.length) return undefined
  const parts: PolygonPart[] = []
  for (const [i, part] of a.entries()) {
    const other = b[i]!
    const exterior = mixPoints(part.exterior, other.exterior, t)
    const holes = part.holes.map((hole, j) => mixPoints(hole, other.holes[j] ?? [], t))
    if (!exterior || part.holes.length !== other.holes.length) return undefined
    if (holes.some((hole) => !hole)) return undefined
    parts.push({ ...part, exterior, holes: holes as Point2[][] })
  }
  return parts
}

function mixKeypoints(
  a: Record<string, Keypoint>,
  b: Record<string, Keypoint>,
  t: number,
): Record<string, Keypoint> {
  const points = asMap(a)
  for (const [name, from] of Object.entries(a)) {
    const to = Object.hasOwn(b, name) ? b[name] : undefined
    if (!to || from.v === 0 || to.v === 0) continue
    points[name] = { ...from, x: mix(from.x, to.x, t), y: mix(from.y, to.y, t) }
  }
  return points
}

/**
 * The geometry at share `t` in [0, 1] of the way from `a` to `b`. What cannot be mixed (different
 * types or numbers of points, masks) stays `a`.
 */
export function interpolateGeometry(a: FrameGeometry, b: FrameGeometry, t: number): FrameGeometry {
  if (a.type === 'box' && b.type === 'box') {
    return {
      ...a,
      x: mix(a.x, b.x, t),
      y: mix(a.y, b.y, t),
      width: mix(a.width, b.width, t),
      height: mix(a.height, b.height, t),
      rotation: interpolateRotation(a.rotation, b.rotation, t),
    }
  }
  if (a.type === 'ellipse' && b.type === 'ellipse') {
    return {
      ...a,
      cx: mix(a.cx, b.cx, t),
      cy: mix(a.cy, b.cy, t),
      rx: mix(a.rx, b.rx, t),
      ry: mix(a.ry, b.ry, t),
      rotation: interpolateRotation(a.rotation, b.rotation, t),
    }
  }
  if (a.type === 'point' && b.type === 'point') {
    return { ...a, x: mix(a.x, b.x, t), y: mix(a.y, b.y, t) }
  }
  if (a.type === 'polyline' && b.type === 'polyline') {
    const points = mixPoints(a.points, b.points, t)
    return points ? { ...a, points } : a
  }
  if (a.type === 'polygon' && b.type === 'polygon') {
    const parts = mixParts(a.parts, b.parts, t)
    return parts ? { ...a, parts } : a
  }
  if (a.type === 'keypoints' && b.type === 'keypoints') {
    return { ...a, points: mixKeypoints(a.points, b.points, t) }
  }
  return a
}
