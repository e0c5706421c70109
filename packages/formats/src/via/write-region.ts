import type { Annotation, AttributeValue, KnownGeometry, Point2 } from '@tagwright/schema'
import { boxCorners, isKnownGeometry } from '@tagwright/schema'
import { keptUnder } from '../convert/extensions.js'
import { isRecord } from '../convert/numbers.js'
import { joinParts, maskOutlines } from '../shapes/outline.js'
import { viaExtension } from './read-region.js'

/** Writes the shape of a region of VIA 2; undefined when there is none for the geometry. */
export function writeShape(
  geometry: Annotation['geometry'],
  lose: (loss: string) => void,
): Record<string, unknown> | undefined {
  if (!geometry || !isKnownGeometry(geometry)) return undefined
  return shapeOf(geometry, lose)
}

function shapeOf(
  geometry: KnownGeometry,
  lose: (loss: string) => void,
): Record<string, unknown> | undefined {
  switch (geometry.type) {
    case 'box': {
      const { x, y, width, height, rotation } = geometry
      if (rotation === 0) return { name: 'rect', x, y, width, height }
      lose('rotation')
      return path('polygon', boxCorners(geometry))
    }
    case 'ellipse': {
      const { cx, cy, rx, ry, rotation } = geometry
      if (rx === ry && rotation === 0) return { name: 'circle', cx, cy, r: rx }
      return { name: 'ellipse', cx, cy, rx, ry, theta: (rotation * Math.PI) / 180 }
    }
    case 'point':
      return { name: 'point', cx: geometry.x, cy: geometry.y }
    case 'polyline':
      return path('polyline', geometry.points)
    case 'polygon': {
      if (geometry.parts.length > 1) lose('parts')
      if (geometry.parts.some(({ holes }) => holes.length > 0)) lose('holes')
      return path('polygon', joinParts(geometry.parts))
    }
    case 'mask': {
      const [outline] = maskOutlines(geometry)
      if (!outline) return undefined
      lose('outline')
      return path('polygon', outline)
    }
    default:
      return undefined
  }
}

const path = (name: string, points: readonly Point2[]) => ({
  name,
  all_points_x: points.map(([x]) => x),
  all_points_y: points.map(([, y]) => y),
})

/** Writes labels and attributes as attributes of a region. */
export function writeAttributes(
  annotation: Annotation,
  nameOf: (label: string) => string,
  lose: (loss: string) => void,
): Record<string, unknown> {
  const kept = keptUnder(viaExtension, annotation.extensions)
  const names = isRecord(kept.names) ? kept.names : {}
  const result: Record<string, unknown> = {}
  const labels = (annotation.labels ?? []).map(nameOf)
  if (labels.length > 0) {
    const key = typeof kept.label === 'string' ? kept.label : 'label'
    result[key] = labels.length === 1 ? labels[0] : ticked(labels, () => lose('labels'))
  }
  for (const [id, value] of Object.entries(annotation.attributes ?? {})) {
    const name = typeof names[id] === 'string' ? names[id] : id
    if (name in result) {
      lose('attributes')
      continue
    }
    const written = writeValue(value, () => lose('attributes'))
    if (written !== undefined) result[name] = written
  }
  return result
}

/** Writes a value as a text or ticked options. */
export function writeValue(value: AttributeValue, lose: () => void): unknown {
  if (Array.isArray(value)) return ticked(value, lose)
  if (typeof value === 'string') return value
  lose()
  return value === null ? undefined : String(value)
}

function ticked(values: readonly string[], lose: () => void): Record<string, boolean> {
  const options = Object.fromEntries(values.map((value) => [value, true]))
  const keys = Object.keys(options)
  if (values.length !== keys.length || values.some((value, i) => value !== keys[i])) lose()
  return options
}
