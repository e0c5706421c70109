import type {
  Annotation,
  DocumentMedium,
  KnownGeometry,
  Point2,
  TrackGeometry,
} from '@tagwright/schema'
import { boxCorners, decodeMask, isKnownGeometry } from '@tagwright/schema'
import { tidy } from '../convert/decimals.js'
import { joinParts } from '../shapes/outline.js'
import { packBrush } from './brush-rle.js'
import type { LsResult } from './ls-types.js'

/** What writing a region needs to know. */
export interface RegionContext {
  medium: DocumentMedium
  /** The text of a medium, where it is known. */
  text: string | undefined
  nameOf(label: string): string
  lose(loss: string): void
}

interface Shape {
  kind: string
  value: Record<string, unknown>
}

/** Writes an annotation as result entries of one id; undefined when there are none for its geometry. */
export function writeRegion(
  annotation: Annotation,
  context: RegionContext,
): LsResult[] | undefined {
  const { geometry, labels = [], attributes = {}, text, parent, origin } = annotation
  const { medium, nameOf, lose } = context
  const shape = geometry && isKnownGeometry(geometry) ? writeShape(geometry, context) : undefined
  if (!shape) return undefined
  const hasPixels = medium.type === 'image' && medium.width && medium.height
  const shared: Partial<LsResult> = {
    id: annotation.id,
    to_name: medium.id,
    origin:
      origin?.kind === 'model' ? (origin.edited ? 'prediction-changed' : 'prediction') : 'manual',
    ...(hasPixels && {
      original_width: medium.width,
      original_height: medium.height,
      image_rotation: 0,
    }),
    ...(parent !== undefined && { parentID: parent }),
  }
  const score = origin?.score === undefined ? {} : { score: origin.score }
  const names = labels.map(nameOf)
  const type =
    names.length === 0 ? shape.kind : shape.kind === '' ? 'labels' : `${shape.kind}labels`
  const entries: LsResult[] = [
    {
      ...shared,
      ...score,
      from_name: 'label',
      type: type || 'labels',
      value: { ...shape.value, ...(names.length > 0 && { [type]: names }) },
    } as LsResult,
  ]
  const answer = (from: string, kind: string, value: Record<string, unknown>) =>
    entries.push({
      ...shared,
      from_name: from,
      type: kind,
      value: { ...shape.value, ...value },
    } as LsResult)
  if (text !== undefined) answer('text', 'textarea', { text: [text] })
  for (const [key, value] of Object.entries(attributes)) {
    const isCarried =
      typeof value === 'string' ||
      typeof value === 'number' ||
      (Array.isArray(value) && value.length > 1)
    if (!isCarried) lose('attributes')
    if (value === null) continue
    if (typeof value === 'number') answer(key, 'number', { number: value })
    else answer(key, 'choices', { choices: Array.isArray(value) ? value : [String(value)] })
  }
  return entries
}

function writeShape(geometry: KnownGeometry, context: RegionContext): Shape | undefined {
  const { medium, lose } = context
  if (geometry.type === 'span') {
    const { start, end, channel, low, high } = geometry
    if (low !== undefined || high !== undefined) lose('span')
    return { kind: '', value: { start, end, ...(channel !== undefined && { channel }) } }
  }
  if (geometry.type === 'instant') {
    return { kind: '', value: { start: geometry.time, end: geometry.time } }
  }
  if (geometry.type === 'text-span') {
    if (geometry.media === undefined) return undefined
    const units = (points: number) =>
      context.text === undefined ? points : [...context.text].slice(0, points).join('').length
    const value = { start: units(geometry.start), end: units(geometry.end), text: geometry.quote }
    return { kind: '', value }
  }
  const { width, height } = medium
  if (!width || !height) {
    lose('size')
    return undefined
  }
  const percent = ([x, y]: Point2): Point2 => [(x / width) * 100, (y / height) * 100]
  if (geometry.type === 'track') return writeTrack(geometry, percent, context)
  switch (geometry.type) {
    case 'box': {
      const [x, y] = percent(boxCorners(geometry)[0])
      const [w, h] = percent([geometry.width, geometry.height])
      return {
        kind: 'rectangle',
        value: { x, y, width: w, height: h, rotation: geometry.rotation },
      }
    }
    case 'ellipse': {
      const [x, y] = percent([geometry.cx, geometry.cy])
      const [radiusX, radiusY] = percent([geometry.rx, geometry.ry])
      return { kind: 'ellipse', value: { x, y, radiusX, radiusY, rotation: geometry.rotation } }
    }
    case 'polygon': {
      if (geometry.parts.length > 1) lose('parts')
      if (geometry.parts.some(({ holes }) => holes.length > 0)) lose('holes')
      return {
        kind: 'polygon',
        value: { points: joinParts(geometry.parts).map(percent), closed: true },
      }
    }
    case 'polyline':
      return { kind: 'polygon', value: { points: geometry.points.map(percent), closed: false } }
    case 'point': {
      const [x, y] = percent([geometry.x, geometry.y])
      return { kind: 'keypoint', value: { x, y, width: 0.5 } }
    }
    case 'mask': {
      const mask = decodeMask(geometry)
      const [dx, dy] = geometry.offset ?? [0, 0]
      const whole = new Uint8Array(width * height)
      for (let y = 0; y < mask.height; y++) {
        for (let x = 0; x < mask.width; x++) {
          const [tx, ty] = [x + dx, y + dy]
          if (!mask.data[y * mask.width + x] || tx < 0 || ty < 0 || tx >= width || ty >= height)
            continue
          whole[ty * width + tx] = 1
        }
      }
      return { kind: 'brush', value: { format: 'rle', rle: packBrush(whole) } }
    }
    default:
      return undefined
  }
}

function writeTrack(
  { keyframes }: TrackGeometry,
  percent: (point: Point2) => Point2,
  { medium, lose }: RegionContext,
): Shape | undefined {
  const rate = medium.frameRate ?? 25
  const sequence: Record<string, unknown>[] = []
  for (const { time, geometry, outside, interpolation } of keyframes) {
    if (geometry.type !== 'box') return undefined
    if (interpolation === 'hold') lose('track')
    if (outside) {
      const last = sequence.at(-1)
      if (last) last.enabled = false
      continue
    }
    const [x, y] = percent(boxCorners(geometry)[0])
    const [width, height] = percent([geometry.width, geometry.height])
    const frame = Math.round(time * rate) + 1
    sequence.push({
      frame,
      enabled: true,
      x,
      y,
      width,
      height,
      rotation: geometry.rotation,
      time: tidy(time),
    })
  }
  const { duration } = medium
  const length =
    duration === undefined ? {} : { duration, framesCount: Math.round(duration * rate) }
  return { kind: 'videorectangle', value: { ...length, sequence, labels: [] } }
}
