import type { Annotation, Geometry, Point2 } from '@tagwright/schema'
import { sliceCodePoints, toCodePointIndex } from '@tagwright/schema'
import { decodeBase64 } from '../convert/base64.js'
import { isNumber, isRecord } from '../convert/numbers.js'
import { masksOf, valuePicture } from '../png/mask-images.js'
import { readPng } from '../png/read-png.js'

/** One thing that an element found, with the name of its label. */
export interface Finding {
  label: string | undefined
  geometry: Geometry
}

/** What an element's output says. */
export interface ElementReading {
  kind: ElementKind
  findings: Finding[]
  /** Pixels of the picture, when stated. */
  size?: { width: number; height: number }
  /** Members beside those that are read. */
  rest: Record<string, unknown>
  problems: { path: (string | number)[]; expected: string }[]
}

/** The outputs that hold annotations. */
export type ElementKind =
  | 'boundingBoxes'
  | 'polygons'
  | 'polylines'
  | 'lines'
  | 'keypoints'
  | 'entities'
  | 'semantic'
  | 'instances'

/** Counting of offsets in texts: UTF-16 units, as the browsers that write them count, or code points. */
export type OffsetUnit = 'utf-16' | 'code-points'

const lists = ['boundingBoxes', 'polygons', 'polylines', 'lines', 'keypoints', 'entities'] as const

/** Reads the output of an element that holds annotations; undefined when it is none. */
export function readElement(
  value: unknown,
  text: string | undefined,
  unit: OffsetUnit,
): ElementReading | undefined {
  if (!isRecord(value)) return undefined
  const { inputImageProperties: properties, ...others } = value
  const size =
    isRecord(properties) &&
    isNumber(Number(properties.width)) &&
    isNumber(Number(properties.height))
      ? { width: Number(properties.width), height: Number(properties.height) }
      : undefined
  const base = { ...(size && size.width > 0 && size.height > 0 && { size }), problems: [] }
  if (isRecord(value.labeledImage)) return readPicture(value, base)
  const kind = lists.find((name) => Array.isArray(value[name]))
  if (!kind) return undefined
  const { [kind]: entries, ...rest } = others
  const reading: ElementReading = { kind, findings: [], rest, ...base }
  for (const [i, entry] of (entries as unknown[]).entries()) {
    const read = isRecord(entry) ? readEntry(kind, entry, text, unit) : 'an object'
    if (typeof read === 'string') reading.problems.push({ path: [kind, i], expected: read })
    else {
      const label = isRecord(entry) && typeof entry.label === 'string' ? entry.label : undefined
      reading.findings.push({ label, geometry: read })
    }
  }
  return reading
}

/** The geometry of one entry, or what was expected in its place. */
function readEntry(
  kind: (typeof lists)[number],
  entry: Record<string, unknown>,
  text: string | undefined,
  unit: OffsetUnit,
): Geometry | string {
  switch (kind) {
    case 'boundingBoxes': {
      const { left: x, top: y, width, height } = entry
      if (!isNumber(x) || !isNumber(y) || !isNumber(width) || !isNumber(height)) {
        return 'left, top, width and height'
      }
      if (!(width > 0 && height > 0)) return `a positive size (it is ${width} x ${height})`
      return { type: 'box', x, y, width, height, rotation: 0 }
    }
    case 'keypoints':
      return isNumber(entry.x) && isNumber(entry.y)
        ? { type: 'point', x: entry.x, y: entry.y }
        : 'x and y'
    case 'entities':
      return readEntity(entry, text, unit)
    default: {
      const points = readVertices(entry.vertices)
      const least = kind === 'polygons' ? 3 : 2
      if (!points || points.length < least) return `at least ${least} vertices {x, y}`
      return kind === 'polygons'
        ? { type: 'polygon', parts: [{ exterior: points, holes: [] }] }
        : { type: 'polyline', points }
    }
  }
}

function readEntity(
  { startOffset, endOffset }: Record<string, unknown>,
  text: string | undefined,
  unit: OffsetUnit,
): Geometry | string {
  const [from, to] = [Number(startOffset), Number(endOffset)]
  if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || to <= from) {
    return 'a startOffset before its endOffset'
  }
  const at = (offset: number) =>
    unit === 'utf-16' && text !== undefined ? toCodePointIndex(text, offset) : offset
  const [start, end] = [at(from), at(to)]
  const quote = text === undefined ? '' : sliceCodePoints(text, start, end)
  return { type: 'text-span', media: 'text', start, end, quote }
}

function readVertices(value: unknown): Point2[] | undefined {
  if (!Array.isArray(value)) return undefined
  const points: Point2[] = []
  for (const vertex of value) {
    if (!isRecord(vertex) || !isNumber(vertex.x) || !isNumber(vertex.y)) return undefined
    points.push([vertex.x, vertex.y])
  }
  return points
}

/** Colours of a picture are found in `instances`, or in `labelMappings` of whole classes. */
function readPicture(
  value: Record<string, unknown>,
  base: Pick<ElementReading, 'size' | 'problems'>,
): ElementReading {
  const { labeledImage, instances, labelMappings, inputImageProperties: _, ...rest } = value
  const kind = Array.isArray(instances) ? 'instances' : 'semantic'
  const reading: ElementReading = { kind, findings: [], rest, ...base }
  const text = isRecord(labeledImage) ? labeledImage.pngImageData : undefined
  const bytes = typeof text === 'string' ? decodeBase64(text) : undefined
  const read = bytes ? readPng(bytes) : { reason: 'it is no base64' }
  if ('reason' in read) {
    const expected = `a PNG in base64 (${read.reason})`
    reading.problems.push({ path: ['labeledImage', 'pngImageData'], expected })
    return reading
  }
  const picture = valuePicture(read.png)
  reading.size ??= { width: picture.width, height: picture.height }
  const stated: [label: unknown, color: unknown][] = Array.isArray(instances)
    ? instances.map((one) => (isRecord(one) ? [one.label, one.color] : [undefined, undefined]))
    : Object.entries(isRecord(labelMappings) ? labelMappings : {}).map(([label, mapping]) => [
        label,
        isRecord(mapping) ? mapping.color : undefined,
      ])
  const colors = stated.map(([, color]) => readColor(color))
  const values = picture.indexed
    ? { ...picture, values: picture.values.map(picture.colorOf) }
    : picture
  const masks = masksOf(values, new Set(colors.filter((color) => color !== undefined)))
  for (const [i, [label]] of stated.entries()) {
    const color = colors[i]
    const mask = color === undefined ? undefined : masks.get(color)
    if (color === undefined) {
      const path = kind === 'instances' ? ['instances', i] : ['labelMappings', String(label)]
      reading.problems.push({ path: [...path, 'color'], expected: 'a colour #rrggbb' })
    } else if (mask) {
      reading.findings.push({
        label: typeof label === 'string' ? label : undefined,
        geometry: mask,
      })
    }
  }
  return reading
}

/** A colour `#rgb` or `#rrggbb` as red*65536+green*256+blue. */
export function readColor(value: unknown): number | undefined {
  const hex =
    typeof value === 'string' ? /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(value.trim())?.[1] : undefined
  if (!hex) return undefined
  return Number.parseInt(hex.length === 3 ? hex.replace(/./g, '$&$&') : hex, 16)
}

/** The annotations of findings, in the widget of their element. */
export function annotationsOfFindings(
  findings: readonly Finding[],
  widget: string,
  take: { label(name: string): string; id(): string },
): Annotation[] {
  return findings.map(({ label, geometry }) => ({
    id: take.id(),
    widget,
    media: geometry.type === 'text-span' ? 'text' : 'image',
    geometry,
    labels: label === undefined || label === '' ? [] : [take.label(label)],
    origin: { kind: 'import', source: 'crowd-html' },
  }))
}
