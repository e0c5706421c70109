import type { Annotation, KnownGeometry, Point2 } from '@tagwright/schema'
import { boxCorners, decodeMask, isKnownGeometry } from '@tagwright/schema'
import { encode } from 'fast-png'
import { encodeBase64 } from '../convert/base64.js'
import { tidy } from '../convert/decimals.js'
import { keptUnder } from '../convert/extensions.js'
import { isRecord } from '../convert/numbers.js'
import { ellipsePoints, joinParts } from '../shapes/outline.js'
import { labelmeExtension } from './read-shape.js'

interface Written {
  shape_type: string
  points: Point2[]
  mask?: string
}

/** Writes an annotation as a shape of LabelMe; undefined when there is none for its geometry. */
export function writeShape(
  annotation: Annotation,
  label: string,
  lose: (loss: string) => void,
): Record<string, unknown> | undefined {
  const { geometry, group, text, attributes = {} } = annotation
  const kept = keptUnder(labelmeExtension, annotation.extensions)
  const written =
    geometry && isKnownGeometry(geometry) ? writePoints(geometry, kept, lose) : undefined
  if (!written) return undefined
  const { from: _from, edge: _edge, shape_type: _type, flags: odd, ...others } = kept
  const flags: Record<string, unknown> = { ...(isRecord(odd) ? odd : {}) }
  const rest: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'boolean') flags[key] = value
    else rest[key] = value
  }
  return {
    label,
    points: written.points,
    group_id: group === undefined ? null : /^-?\d{1,15}$/.test(group) ? Number(group) : group,
    description: text ?? '',
    shape_type: written.shape_type,
    flags,
    mask: written.mask ?? null,
    ...(Object.keys(rest).length > 0 && { attributes: rest }),
    ...others,
  }
}

function writePoints(
  geometry: KnownGeometry,
  kept: Record<string, unknown>,
  lose: (loss: string) => void,
): Written | undefined {
  switch (geometry.type) {
    case 'box': {
      const { x, y, width, height, rotation } = geometry
      if (rotation !== 0 || kept.shape_type === 'oriented_rectangle') {
        return { shape_type: 'oriented_rectangle', points: boxCorners(geometry) }
      }
      const [left, top] = Array.isArray(kept.from) ? kept.from : [true, true]
      const [x2, y2] = [tidy(x + width), tidy(y + height)]
      const points: Point2[] = [
        [left ? x : x2, top ? y : y2],
        [left ? x2 : x, top ? y2 : y],
      ]
      return { shape_type: 'rectangle', points }
    }
    case 'ellipse': {
      const { cx, cy, rx, ry } = geometry
      if (rx !== ry) {
        lose('ellipse')
        return { shape_type: 'polygon', points: ellipsePoints(geometry) }
      }
      const edge = Array.isArray(kept.edge) ? (kept.edge as Point2) : undefined
      const fits = edge && tidy(Math.hypot(edge[0] - cx, edge[1] - cy)) === rx
      if (geometry.rotation !== 0) lose('ellipse')
      return { shape_type: 'circle', points: [[cx, cy], fits ? edge : [tidy(cx + rx), cy]] }
    }
    case 'polygon': {
      const { parts } = geometry
      if (parts.length > 1) lose('parts')
      if (parts.some(({ holes }) => holes.length > 0)) lose('holes')
      return { shape_type: 'polygon', points: joinParts(parts) }
    }
    case 'polyline': {
      const isLine = kept.shape_type === 'line' && geometry.points.length === 2
      return { shape_type: isLine ? 'line' : 'linestrip', points: geometry.points }
    }
    case 'point':
      return { shape_type: 'point', points: [[geometry.x, geometry.y]] }
    case 'keypoints': {
      const entries = Object.entries(geometry.points)
      const shown = entries.filter(([, { v }]) => v > 0)
      if (shown.length === 0) return undefined
      const isPlain = entries.every(([name, { v }], i) => name === `point-${i + 1}` && v === 2)
      if (!isPlain) lose('keypoints')
      return { shape_type: 'points', points: shown.map(([, { x, y }]) => [x, y]) }
    }
    case 'mask': {
      const { width, height, data } = decodeMask(geometry)
      if (width === 0 || height === 0) return undefined
      const [x, y] = geometry.offset ?? [0, 0]
      const pixels = data.map((one) => (one ? 255 : 0))
      const png = encode({ width, height, data: pixels, channels: 1, depth: 8 })
      const points: Point2[] = [
        [x, y],
        [x + width - 1, y + height - 1],
      ]
      return { shape_type: 'mask', points, mask: encodeBase64(png) }
    }
    default:
      return undefined
  }
}
