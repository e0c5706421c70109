import type { Geometry, Keypoint, MaskGeometry, Point2 } from '@tagwright/schema'
import { encodeMask, normalizeRotation } from '@tagwright/schema'
import { readDecimal, tidy } from '../convert/decimals.js'
import { childrenOf, type XmlElement } from '../xml/xml-element.js'

/** The geometry of a shape element, or what is wrong with it. */
export type ShapeReading =
  | { geometry: Geometry }
  | { wrong: 'number' | 'size' | 'points' | 'shape'; what: string; value: string }

/** The elements that are shapes. */
export const shapeNames: ReadonlySet<string> = new Set([
  'box',
  'polygon',
  'polyline',
  'points',
  'ellipse',
  'mask',
  'skeleton',
  'cuboid',
])

/** Reads a shape of CVAT. */
export function readShape(element: XmlElement): ShapeReading {
  const { attributes } = element
  const numbers: number[] = []
  const take = (...names: string[]): ShapeReading | undefined => {
    for (const name of names) {
      const value = readDecimal(attributes[name] ?? '')
      if (value === undefined)
        return { wrong: 'number', what: `@${name}`, value: attributes[name] ?? '' }
      numbers.push(value)
    }
    return undefined
  }
  const rotation = normalizeRotation(readDecimal(attributes.rotation ?? '0') ?? 0)
  switch (element.name) {
    case 'box': {
      const problem = take('xtl', 'ytl', 'xbr', 'ybr')
      if (problem) return problem
      const [x, y, x2, y2] = numbers as [number, number, number, number]
      const [width, height] = [tidy(x2 - x), tidy(y2 - y)]
      if (!(width > 0 && height > 0))
        return { wrong: 'size', what: 'The size', value: `${width} x ${height}` }
      return { geometry: { type: 'box', x, y, width, height, rotation } }
    }
    case 'ellipse': {
      const problem = take('cx', 'cy', 'rx', 'ry')
      if (problem) return problem
      const [cx, cy, rx, ry] = numbers as [number, number, number, number]
      if (!(rx > 0 && ry > 0)) return { wrong: 'size', what: 'The radii', value: `${rx}, ${ry}` }
      return { geometry: { type: 'ellipse', cx, cy, rx, ry, rotation } }
    }
    case 'mask': {
      const problem = take('left', 'top', 'width', 'height')
      return problem ?? readMask(attributes.rle ?? '', numbers as [number, number, number, number])
    }
    case 'skeleton':
      return readSkeleton(element)
    case 'cuboid':
      return { wrong: 'shape', what: '<cuboid>', value: '' }
    default:
      return readPoints(element)
  }
}

function readPoints({ name, attributes }: XmlElement): ShapeReading {
  const points: Point2[] = []
  for (const pair of (attributes.points ?? '').split(';')) {
    const [x, y] = pair.split(',').map(readDecimal)
    if (x === undefined || y === undefined) return { wrong: 'number', what: '@points', value: pair }
    points.push([x, y])
  }
  const least = name === 'polygon' ? 3 : name === 'polyline' ? 2 : 1
  if (points.length < least) return { wrong: 'points', what: '@points', value: `at least ${least}` }
  if (name === 'polygon')
    return { geometry: { type: 'polygon', parts: [{ exterior: points, holes: [] }] } }
  if (name === 'polyline') return { geometry: { type: 'polyline', points } }
  if (points.length === 1)
    return { geometry: { type: 'point', x: points[0]![0], y: points[0]![1] } }
  const named = points.map(([x, y], i) => [`point-${i + 1}`, { x, y, v: 2 as const }])
  return { geometry: { type: 'keypoints', points: Object.fromEntries(named) } }
}

function readSkeleton(element: XmlElement): ShapeReading {
  const points: Record<string, Keypoint> = Object.create(null)
  for (const child of childrenOf(element, 'points')) {
    const { label = '', outside, occluded, points: text = '' } = child.attributes
    const [x, y] = (text.split(';')[0] ?? '').split(',').map(readDecimal)
    if (x === undefined || y === undefined) return { wrong: 'number', what: '@points', value: text }
    if (label === '__proto__') continue
    points[label] = { x, y, v: outside === '1' ? 0 : occluded === '1' ? 1 : 2 }
  }
  if (Object.keys(points).length === 0)
    return { wrong: 'points', what: '<points>', value: 'at least 1' }
  return { geometry: { type: 'keypoints', points } }
}

/** CVAT's run lengths go along rows of the mask's own rectangle and begin with zeros. */
function readMask(
  rle: string,
  [left, top, width, height]: [number, number, number, number],
): ShapeReading {
  const wrong = (value: string): ShapeReading => ({ wrong: 'points', what: '@rle', value })
  if (!(width > 0 && height > 0) || width * height > 200_000_000) return wrong('a positive size')
  const data = new Uint8Array(width * height)
  let at = 0
  for (const [i, text] of rle.split(',').entries()) {
    const count = readDecimal(text)
    if (count === undefined || !Number.isInteger(count) || count < 0) return wrong('whole numbers')
    if (i % 2 === 1) data.fill(1, at, at + count)
    at += count
  }
  if (at > data.length) return wrong(`at most ${data.length} pixels`)
  return { geometry: encodeMask({ width, height, data }, [left, top]) as MaskGeometry }
}
