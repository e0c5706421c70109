import type { BoxGeometry, Point2 } from '@tagwright/schema'
import { boxAbout, distance, normalizeRotation } from '@tagwright/schema'
import { tidy } from '../convert/decimals.js'

/**
 * The box whose four corners these are, in order round it from its top-left corner before rotation;
 * undefined when they are no rectangle within `tolerance` pixels. Corners that go round
 * anticlockwise are taken the other way.
 */
export function boxOfCorners(
  corners: readonly Point2[],
  tolerance: number,
): BoxGeometry | undefined {
  if (corners.length !== 4) return undefined
  const [a, second, c, fourth] = corners as [Point2, Point2, Point2, Point2]
  const turn = (second[0] - a[0]) * (c[1] - a[1]) - (second[1] - a[1]) * (c[0] - a[0])
  const [b, d] = turn >= 0 ? [second, fourth] : [fourth, second]
  const width = distance(a, b)
  const height = distance(a, d)
  if (!(width > 0 && height > 0)) return undefined
  const rightAngle = Math.abs((b[0] - a[0]) * (d[0] - a[0]) + (b[1] - a[1]) * (d[1] - a[1]))
  if (rightAngle > tolerance * Math.max(width, height)) return undefined
  const last: Point2 = [b[0] + d[0] - a[0], b[1] + d[1] - a[1]]
  if (distance(last, c) > tolerance * 2) return undefined
  const rotation = normalizeRotation((Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI)
  const box = boxAbout([(a[0] + c[0]) / 2, (a[1] + c[1]) / 2], width, height, tidy(rotation))
  return {
    type: 'box',
    x: tidy(box.x),
    y: tidy(box.y),
    width: tidy(width),
    height: tidy(height),
    rotation: tidy(rotation),
  }
}
