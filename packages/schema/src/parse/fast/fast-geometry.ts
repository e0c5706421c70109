/**
 * The quick check of the geometries that documents hold by the hundred thousand. It says yes only
 * to what the schemas would take unchanged; whatever it does not know goes to them.
 */
export function isPlainGeometry(g: Record<string, unknown>): boolean {
  switch (g.type) {
    case 'box':
      return hasOnly(g, boxMembers, 6) && isBox(g)
    case 'point':
      return hasOnly(g, pointMembers, 3) && isNumber(g.x) && isNumber(g.y)
    case 'ellipse':
      return hasOnly(g, ellipseMembers, 6) && isEllipse(g)
    case 'span':
      return hasOnly(g, spanMembers, 3) && isNumber(g.start) && isNumber(g.end)
    case 'instant':
      return hasOnly(g, instantMembers, 2) && isNumber(g.time)
    case 'polyline':
      return hasOnly(g, polylineMembers, 2) && isPath(g.points, 2)
    case 'polygon':
      return hasOnly(g, polygonMembers, 2) && isParts(g.parts)
    default:
      return false
  }
}

const boxMembers = new Set(['type', 'x', 'y', 'width', 'height', 'rotation'])
const pointMembers = new Set(['type', 'x', 'y'])
const ellipseMembers = new Set(['type', 'cx', 'cy', 'rx', 'ry', 'rotation'])
const spanMembers = new Set(['type', 'start', 'end'])
const instantMembers = new Set(['type', 'time'])
const polylineMembers = new Set(['type', 'points'])
const polygonMembers = new Set(['type', 'parts'])
const partMembers = new Set(['exterior', 'holes'])

const isNumber = (value: unknown): boolean => Number.isFinite(value)
const isPositive = (value: unknown): boolean => Number.isFinite(value) && (value as number) > 0
const isRotation = (value: unknown): boolean =>
  typeof value === 'number' && value > -180 && value <= 180

const isBox = (g: Record<string, unknown>): boolean =>
  isNumber(g.x) &&
  isNumber(g.y) &&
  isPositive(g.width) &&
  isPositive(g.height) &&
  isRotation(g.rotation)

const isEllipse = (g: Record<string, unknown>): boolean =>
  isNumber(g.cx) && isNumber(g.cy) && isPositive(g.rx) && isPositive(g.ry) && isRotation(g.rotation)

/** Whether an object has all of the members and no other. */
function hasOnly(object: object, members: ReadonlySet<string>, size: number): boolean {
  let found = 0
  for (const key in object) {
    if (!members.has(key)) return false
    found++
  }
  return found === size
}

function isPath(points: unknown, least: number): boolean {
  if (!Array.isArray(points) || points.length < least) return false
  for (const point of points) {
    if (!Array.isArray(point) || point.length !== 2) return false
    if (!isNumber(point[0]) || !isNumber(point[1])) return false
  }
  return true
}

function isParts(parts: unknown): boolean {
  if (!Array.isArray(parts) || parts.length === 0) return false
  for (const part of parts) {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return false
    if (!hasOnly(part, partMembers, 2) || !isPath(part.exterior, 3)) return false
    if (!Array.isArray(part.holes)) return false
    for (const hole of part.holes) if (!isPath(hole, 3)) return false
  }
  return true
}
