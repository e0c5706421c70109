import type { Annotation, AttributeValue, Geometry, Point2 } from '@tagwright/schema'
import { normalizeRotation } from '@tagwright/schema'
import { tidy } from '../convert/decimals.js'
import { keepUnder, unsafeNames } from '../convert/extensions.js'
import { toId } from '../convert/ids.js'
import type { LabelBook } from '../convert/label-book.js'
import { isNumber, isNumberList, isRecord } from '../convert/numbers.js'

/** The key of what VIA says beyond the contract, in `extensions`. */
export const viaExtension = 'uk.ac.ox.robots.via'

/** Names of region attributes that hold the label, when no option says which. */
export const labelNames: readonly string[] = ['label', 'labels', 'class', 'category', 'type']

/** The geometry of a region, or what is wrong with it. */
export type RegionReading =
  | { geometry: Geometry }
  | { wrong: 'number' | 'size' | 'shape'; what: string; value: string }

/** Reads the shape of a region of VIA 1 or 2. */
export function readRegion(shape: Record<string, unknown>): RegionReading {
  const wrongNumber = (...names: string[]): RegionReading | undefined => {
    const what = names.find((name) => !isNumber(shape[name]))
    return what === undefined ? undefined : { wrong: 'number', what, value: String(shape[what]) }
  }
  const value = (name: string) => shape[name] as number
  switch (shape.name) {
    case 'rect': {
      const wrong = wrongNumber('x', 'y', 'width', 'height')
      if (wrong) return wrong
      const [x, y, width, height] = [value('x'), value('y'), value('width'), value('height')]
      if (!(width > 0 && height > 0))
        return { wrong: 'size', what: 'The size', value: `${width} x ${height}` }
      return { geometry: { type: 'box', x, y, width, height, rotation: 0 } }
    }
    case 'circle':
    case 'ellipse': {
      const isCircle = shape.name === 'circle'
      const wrong = wrongNumber('cx', 'cy', ...(isCircle ? ['r'] : ['rx', 'ry']))
      if (wrong) return wrong
      const [rx, ry] = isCircle ? [value('r'), value('r')] : [value('rx'), value('ry')]
      if (!(rx > 0 && ry > 0)) return { wrong: 'size', what: 'The radii', value: `${rx}, ${ry}` }
      const theta = isNumber(shape.theta) ? shape.theta : 0
      const rotation = tidy(normalizeRotation((theta * 180) / Math.PI))
      return { geometry: { type: 'ellipse', cx: value('cx'), cy: value('cy'), rx, ry, rotation } }
    }
    case 'point': {
      const wrong = wrongNumber('cx', 'cy')
      return wrong ?? { geometry: { type: 'point', x: value('cx'), y: value('cy') } }
    }
    case 'polygon':
    case 'polyline': {
      const { all_points_x: xs, all_points_y: ys } = shape
      if (!isNumberList(xs) || !isNumberList(ys) || xs.length !== ys.length) {
        return { wrong: 'number', what: 'all_points_x', value: String(xs).slice(0, 40) }
      }
      const points = xs.map((x, i): Point2 => [x, ys[i]!])
      return pathOf(points, shape.name === 'polygon')
    }
    default:
      return { wrong: 'shape', what: 'name', value: String(shape.name) }
  }
}

/** A polygon or polyline of points. */
export function pathOf(points: Point2[], closed: boolean): RegionReading {
  if (points.length < (closed ? 3 : 2))
    return { wrong: 'shape', what: 'points', value: `${points.length} points` }
  return closed
    ? { geometry: { type: 'polygon', parts: [{ exterior: points, holes: [] }] } }
    : { geometry: { type: 'polyline', points } }
}

/** Reads an attribute's value: a text, or a list of the options that are ticked. */
export function readAttributeValue(value: unknown): AttributeValue | undefined {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value
  return isRecord(value) ? Object.keys(value).filter((key) => value[key] === true) : undefined
}

/** The annotation of a region by its geometry and attributes. */
export function readAnnotation(
  id: string,
  geometry: Geometry,
  raw: Record<string, unknown>,
  labelAttribute: string | undefined,
  labels: LabelBook,
): Annotation {
  const values: Record<string, AttributeValue> = Object.create(null)
  const names: Record<string, string> = {}
  const own: string[] = []
  const labelKey =
    labelAttribute ?? labelNames.find((name) => isText(raw[name]) || isRecord(raw[name]))
  for (const [name, item] of Object.entries(raw)) {
    const value = readAttributeValue(item)
    if (value === undefined || unsafeNames.has(name)) continue
    if (name === labelKey) {
      const list = Array.isArray(value) ? value : [String(value)]
      for (const label of list) if (label !== '') own.push(labels.take(label).id)
      continue
    }
    const key = /^[A-Za-z0-9._:-]{1,128}$/.test(name) ? name : toId(name)
    values[key] = value
    if (key !== name) names[key] = name
  }
  const annotation: Annotation = {
    id,
    media: 'image',
    geometry,
    labels: own,
    origin: { kind: 'import', source: 'via' },
    ...keepUnder(viaExtension, {
      names: Object.keys(names).length > 0 ? names : undefined,
      label: own.length > 0 && labelKey !== 'label' ? labelKey : undefined,
    }),
  }
  if (Object.keys(values).length > 0) annotation.attributes = values
  return annotation
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== ''
