import type { Geometry, Point2 } from '@tagwright/schema'
import { isNumber, isNumberList, isRecord } from '../convert/numbers.js'

/** The geometry of a mark, and the members that it took; undefined for marks that the contract has no shape for. */
export function readMark(
  mark: Record<string, unknown>,
): { geometry: Geometry; used: readonly string[] } | undefined {
  const n = (name: string): number | undefined => {
    const value = mark[name]
    return isNumber(value) ? value : undefined
  }
  const [x, y] = [n('x'), n('y')]
  const [cx, cy] = [n('x_center'), n('y_center')]
  const [width, height] = [n('width'), n('height')]
  const angle = n('angle') ?? 0
  if (Array.isArray(mark.points)) {
    const points = mark.points.filter(isRecord).map((one): Point2 => [Number(one.x), Number(one.y)])
    return outline(points, mark.closed !== false && points.length > 2, ['points', 'closed'])
  }
  if (isNumberList(mark.pathX) && isNumberList(mark.pathY)) {
    const ys = mark.pathY
    const points = mark.pathX.map((at, i): Point2 => [at, ys[i] ?? Number.NaN])
    const isClosed = mark.isClosed === true && points.length > 2
    return outline(points, isClosed, ['pathX', 'pathY', 'isClosed'])
  }
  const [x1, y1, x2, y2] = [n('x1'), n('y1'), n('x2'), n('y2')]
  if (x1 !== undefined && y1 !== undefined && x2 !== undefined && y2 !== undefined)
    return outline(
      [
        [x1, y1],
        [x2, y2],
      ],
      false,
      ['x1', 'y1', 'x2', 'y2'],
    )
  const [rx, ry] = [n('rx') ?? n('r'), n('ry') ?? n('r')]
  if (rx !== undefined && ry !== undefined && rx > 0 && ry > 0) {
    const at = cx !== undefined && cy !== undefined ? { cx, cy } : { cx: x, cy: y }
    if (at.cx === undefined || at.cy === undefined) return undefined
    // The older classifier turns ellipses against the clock.
    const rotation = turn(cx === undefined ? -angle : angle)
    const geometry = { type: 'ellipse' as const, cx: at.cx, cy: at.cy, rx, ry, rotation }
    return { geometry, used: [...places, 'rx', 'ry', 'r', 'angle'] }
  }
  if (width !== undefined && height !== undefined) {
    if (width <= 0 || height <= 0) return undefined
    const left = cx !== undefined ? cx - width / 2 : x
    const top = cy !== undefined ? cy - height / 2 : y
    if (left === undefined || top === undefined) return undefined
    const geometry = { type: 'box' as const, x: left, y: top, width, height, rotation: turn(angle) }
    return { geometry, used: [...places, 'width', 'height', 'angle'] }
  }
  if (x !== undefined && y !== undefined && width === undefined && height === undefined)
    return { geometry: { type: 'point', x, y }, used: ['x', 'y'] }
  return undefined
}

const places = ['x', 'y', 'x_center', 'y_center']

/** Degrees in (-180, 180]. */
const turn = (degrees: number): number => {
  const rest = ((degrees % 360) + 360) % 360
  return rest > 180 ? rest - 360 : rest
}

function outline(points: Point2[], isClosed: boolean, used: readonly string[]) {
  if (points.length < 2 || points.flat().some((value) => !Number.isFinite(value))) return undefined
  const geometry: Geometry = isClosed
    ? { type: 'polygon', parts: [{ exterior: points, holes: [] }] }
    : { type: 'polyline', points }
  return { geometry, used }
}

/** A geometry as members of a mark; undefined when no tool draws it. */
export function writeMark(geometry: Geometry | undefined): Record<string, unknown> | undefined {
  if (!geometry) return undefined
  const g = geometry as Exclude<Geometry, { type: `x-${string}` }>
  switch (g.type) {
    case 'point':
      return { toolType: 'point', x: g.x, y: g.y }
    case 'box': {
      const { x, y, width, height, rotation } = g
      if (rotation === 0) return { toolType: 'rectangle', x, y, width, height }
      const middle = { x_center: x + width / 2, y_center: y + height / 2 }
      return { toolType: 'rotateRectangle', ...middle, width, height, angle: rotation }
    }
    case 'ellipse': {
      const { cx, cy, rx, ry, rotation } = g
      return { toolType: 'ellipse', x_center: cx, y_center: cy, rx, ry, angle: rotation }
    }
    case 'polyline':
      return { toolType: 'polygon', points: g.points.map(([x, y]) => ({ x, y })), closed: false }
    case 'polygon': {
      const [part, ...more] = g.parts
      if (!part || more.length > 0 || part.holes.length > 0) return undefined
      return {
        toolType: 'polygon',
        points: part.exterior.map(([x, y]) => ({ x, y })),
        closed: true,
      }
    }
    default:
      return undefined
  }
}
