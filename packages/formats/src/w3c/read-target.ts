import type { Geometry } from '@tagwright/schema'
import { tidy } from '../convert/decimals.js'
import { isNumber, isRecord } from '../convert/numbers.js'
import { readFragment } from './fragment.js'
import { readSvg } from './read-svg.js'

/** Where an annotation points: its source, and a part of it or all. */
export interface TargetPart {
  /** Address without a fragment; empty when there is none. */
  source: string
  /** The kind of medium that the target names itself. */
  type?: string
  selector?: unknown
}

/** Finds the one source and selector of a target; undefined when it has several or none. */
export function findTarget(target: unknown): TargetPart | undefined {
  if (Array.isArray(target)) return target.length === 1 ? findTarget(target[0]) : undefined
  if (typeof target === 'string') return splitAddress(target)
  if (!isRecord(target) || Array.isArray(target.items)) return undefined
  const { source, selector, type } = target
  // Services of IIIF 2 name themselves by `@id`.
  const named = isRecord(source) ? (source.id ?? source['@id']) : source
  const address = typeof named === 'string' ? named : typeof target.id === 'string' ? target.id : ''
  const kind = isRecord(source) && typeof source.type === 'string' ? source.type : type
  const part = splitAddress(address)
  if (selector !== undefined && selector !== null) part.selector = selector
  if (typeof kind === 'string' && kind !== 'SpecificResource') part.type = kind
  return part
}

/** The source of the first of several targets. */
export function firstSource(target: unknown): string {
  const list = Array.isArray(target) ? target : isRecord(target) ? target.items : undefined
  if (Array.isArray(list)) return list.length > 0 ? firstSource(list[0]) : ''
  return findTarget(target)?.source ?? ''
}

function splitAddress(address: string): TargetPart {
  const hash = address.indexOf('#')
  const fragment = hash < 0 ? undefined : readFragment(address.slice(hash + 1))
  if (!fragment) return { source: address }
  const selector = { type: 'FragmentSelector', value: address.slice(hash + 1) }
  return { source: address.slice(0, hash), selector }
}

/** What a selector chooses; why it cannot be read; or nothing, when it is of a kind that stays as it is. */
export type SelectorReading =
  | { geometry: Geometry }
  | { reason: string }
  | { needsSize: true }
  | undefined

/** Reads a selector into a geometry. */
export async function readSelector(
  selector: unknown,
  size: { width: number; height: number } | undefined,
): Promise<SelectorReading> {
  if (Array.isArray(selector)) return readSelectors(selector, size)
  if (!isRecord(selector)) return undefined
  const { type, value } = selector
  if (type === 'FragmentSelector') {
    if (typeof value !== 'string') return { reason: 'its value is no text' }
    const refined = isRecord(selector.refinedBy) && readFragment(value) === undefined
    return refined ? readSelector(selector.refinedBy, size) : readMedia(value, size)
  }
  if (type === 'SvgSelector' || type === 'SVGSelector') {
    // A selector that is only linked is not fetched.
    return typeof value === 'string' ? readSvg(value) : undefined
  }
  if (type === 'PointSelector') {
    const { x, y, t } = selector
    if (isNumber(x) && isNumber(y)) return { geometry: { type: 'point', x, y } }
    return isNumber(t)
      ? { geometry: { type: 'instant', time: t } }
      : { reason: 'it has no x and y' }
  }
  if (type === 'TextPositionSelector') return readPosition(selector, '')
  return readNative(String(type), selector.geometry)
}

/** A position and a quote choose one span of text; of other lists the first that can be read. */
async function readSelectors(
  list: readonly unknown[],
  size: { width: number; height: number } | undefined,
): Promise<SelectorReading> {
  const quote = list.find((one) => isRecord(one) && one.type === 'TextQuoteSelector')
  const position = list.find((one) => isRecord(one) && one.type === 'TextPositionSelector')
  if (isRecord(position)) {
    const exact = isRecord(quote) && typeof quote.exact === 'string' ? quote.exact : ''
    return readPosition(position, exact)
  }
  let problem: SelectorReading
  const isSvg = (one: unknown) => isRecord(one) && /^svgselector$/i.test(String(one.type))
  // Where a box stands beside an outline, it is the box round it.
  for (const one of [...list.filter(isSvg), ...list.filter((each) => !isSvg(each))]) {
    const read = await readSelector(one, size)
    if (read && 'geometry' in read) return read
    problem ??= read
  }
  return problem
}

function readPosition({ start, end }: Record<string, unknown>, quote: string): SelectorReading {
  const fits = Number.isInteger(start) && Number.isInteger(end) && isNumber(start) && isNumber(end)
  if (!fits || start < 0 || end <= start) return { reason: 'its start is not before its end' }
  return { geometry: { type: 'text-span', media: 'medium', start, end, quote } }
}

function readMedia(
  value: string,
  size: { width: number; height: number } | undefined,
): SelectorReading {
  const fragment = readFragment(value)
  if (!fragment || 'reason' in fragment) return fragment
  const { box, time } = fragment
  if (box?.percent && !size) return { needsSize: true }
  const [sx, sy] = box?.percent ? [size!.width / 100, size!.height / 100] : [1, 1]
  const scaled = (number: number, by: number) => (by === 1 ? number : tidy(number * by))
  const geometry = box && {
    type: 'box' as const,
    x: scaled(box.x, sx),
    y: scaled(box.y, sy),
    width: scaled(box.width, sx),
    height: scaled(box.height, sy),
    rotation: 0,
  }
  if (geometry && geometry.width === 0 && geometry.height === 0 && !time) {
    // Annotorious 2 writes points as boxes without a size.
    return { geometry: { type: 'point', x: geometry.x, y: geometry.y } }
  }
  if (geometry && !(geometry.width > 0 && geometry.height > 0)) {
    return { reason: `its size is ${geometry.width} x ${geometry.height}` }
  }
  if (time && !(time.end === undefined || time.end > time.start)) {
    return { reason: `it ends at ${time.end}, which is not after its start ${time.start}` }
  }
  if (geometry && time) {
    const first = { time: time.start, geometry, interpolation: 'hold' as const }
    const last = {
      time: time.end ?? time.start,
      geometry,
      outside: true,
      interpolation: 'hold' as const,
    }
    return {
      geometry: { type: 'track', keyframes: time.end === undefined ? [first] : [first, last] },
    }
  }
  if (geometry) return { geometry }
  if (time?.end === undefined) return { geometry: { type: 'instant', time: time!.start } }
  return { geometry: { type: 'span', start: time.start, end: time.end } }
}

/** The model that Annotorious 3 keeps for itself. */
function readNative(type: string, geometry: unknown): SelectorReading {
  if (!isRecord(geometry)) return undefined
  const { x, y, w, h, cx, cy, rx, ry, points, rot } = geometry
  if (type === 'RECTANGLE' && isNumber(x) && isNumber(y) && isNumber(w) && isNumber(h)) {
    if (!(w > 0 && h > 0)) return { reason: `its size is ${w} x ${h}` }
    const rotation = isNumber(rot) ? tidy((rot * 180) / Math.PI) : 0
    return { geometry: { type: 'box', x, y, width: w, height: h, rotation } }
  }
  if (type === 'ELLIPSE' && isNumber(cx) && isNumber(cy) && isNumber(rx) && isNumber(ry)) {
    if (!(rx > 0 && ry > 0)) return { reason: `its radii are ${rx} and ${ry}` }
    return { geometry: { type: 'ellipse', cx, cy, rx, ry, rotation: 0 } }
  }
  const isList =
    Array.isArray(points) &&
    points.every((p) => Array.isArray(p) && isNumber(p[0]) && isNumber(p[1]))
  if (type !== 'POLYGON' || !isList) return undefined
  const exterior = points.map((p: number[]): [number, number] => [p[0]!, p[1]!])
  return exterior.length > 2
    ? { geometry: { type: 'polygon', parts: [{ exterior, holes: [] }] } }
    : { reason: 'it has less than 3 points' }
}
