import {
  boundsOfPoints,
  distance,
  type Point2,
  type PolygonGeometry,
  polygonBounds,
} from '@tagwright/schema'
import { clipPolygons } from './clip-polygons.js'

/** Where the way from a point away from another one leaves a circle. */
function towards([x, y]: Point2, [fromX, fromY]: Point2, [cx, cy]: Point2, radius: number): Point2 {
  const length = Math.hypot(x - fromX, y - fromY) || 1
  const [dx, dy] = [(x - fromX) / length, (y - fromY) / length]
  const along = (x - cx) * dx + (y - cy) * dy
  const off = (x - cx) ** 2 + (y - cy) ** 2 - radius * radius
  const far = -along + Math.sqrt(Math.max(0, along * along - off))
  return [x + dx * far, y + dy * far]
}

/** The side of a line that lies to its right, out to a circle about all. */
function sideOf(line: readonly Point2[], polygon: PolygonGeometry): PolygonGeometry {
  const { x, y, width, height } = polygonBounds(polygon)
  const around = boundsOfPoints([...line, [x, y], [x + width, y + height]])!
  const centre: Point2 = [around.x + around.width / 2, around.y + around.height / 2]
  const radius = 2 * Math.max(1, Math.hypot(around.width, around.height))
  const start = towards(line[0]!, line[1]!, centre, radius)
  const end = towards(line.at(-1)!, line.at(-2)!, centre, radius)
  const angle = ([px, py]: Point2) => Math.atan2(py - centre[1], px - centre[0])
  const from = angle(end)
  let turn = angle(start) - from
  if (turn <= 0) turn += 2 * Math.PI
  const steps = Math.max(1, Math.ceil(turn / (Math.PI / 16)))
  const arc = Array.from({ length: steps - 1 }, (_, i): Point2 => {
    const at = from + (turn * (i + 1)) / steps
    // Outside of the circle that the line's ends lie on, so that no chord cuts the polygon.
    return [centre[0] + Math.cos(at) * radius, centre[1] + Math.sin(at) * radius]
  })
  return { type: 'polygon', parts: [{ exterior: [start, ...line, end, ...arc], holes: [] }] }
}

/**
 * The pieces of a polygon on both sides of a line, which is taken to go on straight past its ends;
 * null when the line leaves it whole.
 */
export function slicePolygon(
  polygon: PolygonGeometry,
  line: readonly Point2[],
): PolygonGeometry[] | null {
  const points = line.filter((point, i) => i === 0 || distance(point, line[i - 1]!) > 1e-9)
  if (points.length < 2) return null
  const side = sideOf(points, polygon)
  const halves = (['intersect', 'subtract'] as const).map((operation) =>
    clipPolygons(operation, [polygon], [side]),
  )
  if (halves.includes(null)) return null
  return halves.flatMap((half) =>
    half!.parts.map((part): PolygonGeometry => ({ type: 'polygon', parts: [part] })),
  )
}
