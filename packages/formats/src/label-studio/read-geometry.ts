import type { Geometry, Keyframe, Point2 } from '@tagwright/schema'
import { boxAbout, encodeMask, normalizeRotation, rotatePoint } from '@tagwright/schema'
import { tidy } from '../convert/decimals.js'
import { isNumber, isRecord } from '../convert/numbers.js'
import { unpackBrush } from './brush-rle.js'
import type { LsResult, LsTarget } from './ls-types.js'

/** The geometry of a result; undefined when it has none, or why it cannot be read. */
export type GeometryReading = { geometry: Geometry } | { wrong: 'size' | 'value'; detail: string }

/** Reads the geometry of a result: percentages become pixels, corners of rotated boxes become boxes. */
export function readGeometry(result: LsResult, target: LsTarget): GeometryReading | undefined {
  const { value } = result
  const type = result.type ?? ''
  if (Array.isArray(value.sequence)) return readSequence(value, target)
  if (type.startsWith('brush') || value.format === 'rle') return readBrush(value, target)
  if (target.type === 'text' && value.start !== undefined) return readTextSpan(value, target)
  if (isNumber(value.start) && isNumber(value.end)) {
    if (!(value.end >= value.start)) return { wrong: 'value', detail: 'an end after its start' }
    if (value.end === value.start) return { geometry: { type: 'instant', time: value.start } }
    const channel = isNumber(value.channel) ? { channel: value.channel } : {}
    return { geometry: { type: 'span', start: value.start, end: value.end, ...channel } }
  }
  const isPolygon = Array.isArray(value.points)
  if (!isPolygon && (!isNumber(value.x) || !isNumber(value.y))) return undefined
  const { width, height } = target
  if (!width || !height) return { wrong: 'size', detail: target.id }
  const toX = (percent: number) => tidy((percent * width) / 100)
  const toY = (percent: number) => tidy((percent * height) / 100)
  if (isPolygon) {
    const points: Point2[] = []
    for (const point of value.points as unknown[]) {
      if (!Array.isArray(point) || !isNumber(point[0]) || !isNumber(point[1])) {
        return { wrong: 'value', detail: 'points of two numbers' }
      }
      points.push([toX(point[0]), toY(point[1])])
    }
    if (value.closed === false && points.length >= 2) {
      return { geometry: { type: 'polyline', points } }
    }
    if (points.length < 3) return { wrong: 'value', detail: 'at least 3 points' }
    return { geometry: { type: 'polygon', parts: [{ exterior: points, holes: [] }] } }
  }
  const [x, y] = [toX(value.x as number), toY(value.y as number)]
  const rotation = normalizeRotation(isNumber(value.rotation) ? value.rotation : 0)
  if (isNumber(value.radiusX) && isNumber(value.radiusY)) {
    const [rx, ry] = [toX(value.radiusX), toY(value.radiusY)]
    if (!(rx > 0 && ry > 0)) return { wrong: 'value', detail: 'positive radii' }
    return { geometry: { type: 'ellipse', cx: x, cy: y, rx, ry, rotation } }
  }
  if (type.startsWith('keypoint') || !isNumber(value.height)) {
    return { geometry: { type: 'point', x, y } }
  }
  if (!isNumber(value.width)) return { wrong: 'value', detail: 'a width' }
  return readBox([x, y], toX(value.width), toY(value.height), rotation)
}

/** A box whose top-left corner stays where it is when it turns. */
function readBox(corner: Point2, width: number, height: number, rotation: number): GeometryReading {
  if (!(width > 0 && height > 0)) return { wrong: 'value', detail: 'a positive size' }
  const centre: Point2 = [corner[0] + width / 2, corner[1] + height / 2]
  const turned = rotation === 0 ? centre : rotatePoint(centre, rotation, corner)
  const box = boxAbout(turned, width, height, rotation)
  return { geometry: { ...box, x: tidy(box.x), y: tidy(box.y) } }
}

function readBrush(value: Record<string, unknown>, target: LsTarget): GeometryReading {
  const { width, height } = target
  if (!width || !height) return { wrong: 'size', detail: target.id }
  const data = Array.isArray(value.rle)
    ? unpackBrush(value.rle as number[], width, height)
    : undefined
  if (!data) return { wrong: 'value', detail: `run lengths of ${width} x ${height} pixels` }
  return { geometry: encodeMask({ width, height, data }) }
}

function readTextSpan(value: Record<string, unknown>, target: LsTarget): GeometryReading {
  const offsets = isRecord(value.globalOffsets) ? value.globalOffsets : value
  const [start, end] = [Number(offsets.start), Number(offsets.end)]
  if (!Number.isInteger(start) || !Number.isInteger(end) || end < start || start < 0) {
    return { wrong: 'value', detail: 'whole numbers as start and end' }
  }
  // Offsets count UTF-16 units, as JavaScript does; the contract counts code points.
  const count = (units: number) =>
    target.text === undefined ? units : [...target.text.slice(0, units)].length
  const quote = typeof value.text === 'string' ? value.text : (target.text?.slice(start, end) ?? '')
  return {
    geometry: { type: 'text-span', media: target.id, start: count(start), end: count(end), quote },
  }
}

function readSequence(value: Record<string, unknown>, target: LsTarget): GeometryReading {
  const { width, height } = target
  if (!width || !height) return { wrong: 'size', detail: target.id }
  const rate =
    target.frameRate ??
    (isNumber(value.framesCount) && isNumber(value.duration) && value.duration > 0
      ? value.framesCount / value.duration
      : 25)
  const keyframes: Keyframe[] = []
  for (const frame of value.sequence as unknown[]) {
    if (!isRecord(frame) || !isNumber(frame.frame)) continue
    const shape = readGeometry({ type: 'rectangle', value: { ...frame } }, target)
    if (!shape || !('geometry' in shape)) continue
    // Frames count from 1.
    const time = isNumber(frame.time) ? frame.time : tidy((frame.frame - 1) / rate)
    keyframes.push({ time, geometry: shape.geometry as Keyframe['geometry'] })
    if (frame.enabled === false) {
      const geometry = shape.geometry as Keyframe['geometry']
      keyframes.push({ time: tidy(time + 1 / rate), geometry, outside: true })
    }
  }
  keyframes.sort((a, b) => a.time - b.time)
  if (keyframes.length === 0) return { wrong: 'value', detail: 'a sequence of boxes' }
  return { geometry: { type: 'track', keyframes } }
}
