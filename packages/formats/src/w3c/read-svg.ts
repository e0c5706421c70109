import type { Geometry, Point2, PolygonPart } from '@tagwright/schema'
import { boxAbout, boxCorners, normalizeRotation, ringContains } from '@tagwright/schema'
import { readDecimal, tidy } from '../convert/decimals.js'
import { ellipsePoints } from '../shapes/outline.js'
import { memoryFile } from '../source/source-file.js'
import { readXml, type XmlNode } from '../xml/read-xml.js'
import { identity, type Matrix, mapPoint, multiply, readTransform, similarityOf } from './matrix.js'
import { readSvgPath, type Subpath } from './svg-path.js'

/** The mark of a path whose first ring is the outline of a part and whose others are its holes. */
export const partMark = 'data-part'

type Reading = { geometry: Geometry } | { reason: string } | undefined

const shapes = new Set(['rect', 'circle', 'ellipse', 'polygon', 'polyline', 'line', 'path'])

/** Reads the shape of an SVG selector; outlines of several shapes become the parts of one polygon. Undefined when it holds none. */
export async function readSvg(text: string): Promise<Reading> {
  const nodes: { node: XmlNode; matrix: Matrix }[] = []
  let problem: string | undefined
  // A selector without the namespace's prefix or with two roots is still read.
  const file = memoryFile(
    'selector.svg',
    /^\s*<([\w-]+:)?svg[\s>]/.test(text) ? text : `<svg>${text}</svg>`,
  )
  for await (const event of readXml(file, ({ name }) => shapes.has(name.replace(/^.*:/, '')))) {
    if (event.kind === 'issue') problem ??= event.issue.message.replace(/\.$/, '')
    else if (event.kind === 'element') {
      const matrix = matrixOf(event.node)
      if (matrix) nodes.push({ node: event.node, matrix })
      else problem ??= `the transform of <${event.node.name}> cannot be read`
    }
  }
  if (problem !== undefined) return { reason: problem }
  if (nodes.length === 0) return undefined
  const geometries: Geometry[] = []
  for (const { node, matrix } of nodes) {
    const geometry = readShape(node, matrix)
    if (!geometry) return { reason: `its <${node.name}> has no size or cannot be read` }
    geometries.push(geometry)
  }
  const [first] = geometries
  if (geometries.length === 1) return { geometry: first! }
  const parts = geometries.flatMap(outlineOf)
  if (parts.length === 0) return { reason: 'its several lines are no one shape' }
  return { geometry: { type: 'polygon', parts } }
}

function matrixOf(node: XmlNode): Matrix | undefined {
  let matrix = identity
  for (let at: XmlNode | undefined = node; at; at = at.parent) {
    const own = readTransform(at.attributes.transform)
    if (!own) return undefined
    matrix = multiply(own, matrix)
  }
  return matrix
}

function readShape(node: XmlNode, matrix: Matrix): Geometry | undefined {
  const number = (name: string) => readDecimal((node.attributes[name] ?? '0').replace(/px$/, ''))
  const numbers = (...names: string[]) => {
    const found = names.map(number)
    return found.every((value) => value !== undefined) ? (found as number[]) : undefined
  }
  const map = (points: readonly Point2[]) =>
    points.map((point): Point2 => {
      const [x, y] = matrix === identity ? point : mapPoint(matrix, point)
      return [tidy(x), tidy(y)]
    })
  switch (node.name.replace(/^.*:/, '')) {
    case 'rect': {
      const v = numbers('x', 'y', 'width', 'height')
      return v && readRect(v as [number, number, number, number], matrix)
    }
    case 'circle': {
      const v = numbers('cx', 'cy', 'r')
      return v && readEllipse([v[0]!, v[1]!, v[2]!, v[2]!], matrix)
    }
    case 'ellipse': {
      const v = numbers('cx', 'cy', 'rx', 'ry')
      return v && readEllipse(v as [number, number, number, number], matrix)
    }
    case 'line': {
      const v = numbers('x1', 'y1', 'x2', 'y2')
      return (
        v && {
          type: 'polyline',
          points: map([
            [v[0]!, v[1]!],
            [v[2]!, v[3]!],
          ]),
        }
      )
    }
    case 'path': {
      const paths = readSvgPath(node.attributes.d ?? '')
      const mapped = paths?.map(({ points, closed }) => ({ points: map(points), closed }))
      return mapped && geometryOfPaths(mapped, partMark in node.attributes)
    }
    default: {
      const points = readPoints(node.attributes.points ?? '')
      if (!points) return undefined
      if (node.name.endsWith('polyline')) {
        return points.length > 1 ? { type: 'polyline', points: map(points) } : undefined
      }
      return points.length > 2
        ? { type: 'polygon', parts: [{ exterior: map(points), holes: [] }] }
        : undefined
    }
  }
}

function readPoints(text: string): Point2[] | undefined {
  const numbers = text
    .trim()
    .split(/[\s,]+/)
    .map((part) => readDecimal(part))
  if (numbers.length % 2 !== 0 || numbers.some((number) => number === undefined)) return undefined
  const points: Point2[] = []
  for (let i = 0; i < numbers.length; i += 2) points.push([numbers[i]!, numbers[i + 1]!])
  return points
}

function readRect(
  [x, y, width, height]: [number, number, number, number],
  matrix: Matrix,
): Geometry | undefined {
  if (!(width > 0 && height > 0)) return undefined
  const plain = { type: 'box' as const, x, y, width, height, rotation: 0 }
  if (matrix === identity) return plain
  const same = similarityOf(matrix)
  if (!same) {
    const exterior = boxCorners(plain).map((corner) => mapPoint(matrix, corner))
    return { type: 'polygon', parts: [{ exterior, holes: [] }] }
  }
  const centre = mapPoint(matrix, [x + width / 2, y + height / 2])
  const [w, h] = [tidy(width * same.scale), tidy(height * same.scale)]
  const box = boxAbout(centre, w, h, tidy(normalizeRotation(same.rotation)))
  return { ...box, x: tidy(box.x), y: tidy(box.y) }
}

function readEllipse(
  [x, y, rx, ry]: [number, number, number, number],
  matrix: Matrix,
): Geometry | undefined {
  if (!(rx > 0 && ry > 0)) return undefined
  const plain = { type: 'ellipse' as const, cx: x, cy: y, rx, ry, rotation: 0 }
  if (matrix === identity) return plain
  const same = similarityOf(matrix)
  if (!same) {
    const exterior = ellipsePoints(plain).map((point) => mapPoint(matrix, point))
    return { type: 'polygon', parts: [{ exterior, holes: [] }] }
  }
  const [cx, cy] = mapPoint(matrix, [x, y])
  const rotation = tidy(normalizeRotation(same.rotation))
  const size = { rx: tidy(rx * same.scale), ry: tidy(ry * same.scale) }
  return { type: 'ellipse', cx: tidy(cx), cy: tidy(cy), ...size, rotation }
}

/** One open line is a polyline; rings become parts, those that lie in the one before its holes. */
function geometryOfPaths(paths: readonly Subpath[], isPart: boolean): Geometry | undefined {
  const [first] = paths
  if (!first) return undefined
  const isRing = ({ points, closed }: Subpath) => {
    const [a, b] = [points[0]!, points.at(-1)!]
    return closed || (a[0] === b[0] && a[1] === b[1] && points.length > 3)
  }
  if (paths.length === 1 && !isRing(first)) return { type: 'polyline', points: first.points }
  const rings = isPart
    ? paths.map(({ points }) => points)
    : paths.map(({ points }) => withoutRepeat(points)).filter(({ length }) => length > 2)
  const parts: PolygonPart[] = []
  for (const ring of rings) {
    const last = parts.at(-1)
    const isHole = last && (isPart || ring.every((point) => ringContains(last.exterior, point)))
    if (isHole) last.holes.push(ring)
    else parts.push({ exterior: ring, holes: [] })
  }
  return parts.length > 0 ? { type: 'polygon', parts } : undefined
}

function withoutRepeat(points: readonly Point2[]): Point2[] {
  const [a, b] = [points[0]!, points.at(-1)!]
  return points.length > 1 && a[0] === b[0] && a[1] === b[1] ? points.slice(0, -1) : [...points]
}

function outlineOf(geometry: Geometry): PolygonPart[] {
  if (geometry.type === 'polygon') return (geometry as { parts: PolygonPart[] }).parts
  if (geometry.type === 'box') {
    return [{ exterior: boxCorners(geometry as Parameters<typeof boxCorners>[0]), holes: [] }]
  }
  if (geometry.type !== 'ellipse') return []
  return [{ exterior: ellipsePoints(geometry as Parameters<typeof ellipsePoints>[0]), holes: [] }]
}
