import type {
  Annotation,
  AnnotationDocument,
  Geometry,
  MediumType,
  Point2,
} from '@tagwright/schema'
import { bareDocument } from '../convert/bare-document.js'
import { tidy } from '../convert/decimals.js'
import { toId } from '../convert/ids.js'
import { isNumberList, isRecord } from '../convert/numbers.js'
import { stemOf } from '../convert/paths.js'
import type { SourceLocation } from '../format/issue.js'
import { formatIssue } from '../issues/catalogue.js'
import type { ViaContext } from './image-builder.js'
import { pathOf, readAnnotation, viaExtension } from './read-region.js'

const fileTypes: Record<number, MediumType> = { 1: 'text', 2: 'image', 4: 'video', 8: 'audio' }

/** Reads a project of VIA 3: a document for each view, named after its first file. */
export function* readVia3(
  project: Record<string, unknown>,
  location: SourceLocation,
  context: ViaContext,
  kept: Record<string, unknown>,
): Generator<AnnotationDocument> {
  const { metadata, ...others } = project
  kept.via3 = others
  const views = isRecord(project.view) ? project.view : {}
  const files = isRecord(project.file) ? project.file : {}
  const documents = new Map<string, AnnotationDocument>()
  for (const [vid, view] of Object.entries(views)) {
    const fid: unknown =
      isRecord(view) && Array.isArray(view.fid_list) ? view.fid_list[0] : undefined
    const file = files[String(fid)]
    if (!isRecord(file)) {
      const data = { what: `view ${vid}`, id: String(fid) }
      context.report(formatIssue('TW-FORMATS-007', data, location, ['view', vid]))
      continue
    }
    const name = typeof file.fname === 'string' ? file.fname : `file-${fid}`
    const document = bareDocument(context.makeId(stemOf(name)))
    const type = fileTypes[file.type as number] ?? 'image'
    document.media.push({
      id: 'image',
      type,
      fileName: name,
      ...(typeof file.src === 'string' && file.src !== '' && { src: file.src }),
    })
    document.extensions = { [viaExtension]: { vid } }
    documents.set(vid, document)
  }
  for (const [mid, entry] of Object.entries(isRecord(metadata) ? metadata : {})) {
    const path = ['metadata', mid]
    const document = isRecord(entry) ? documents.get(String(entry.vid)) : undefined
    if (!isRecord(entry) || !document) {
      const id = isRecord(entry) ? String(entry.vid) : 'a view'
      context.report(formatIssue('TW-FORMATS-007', { what: mid, id }, location, path))
      continue
    }
    const values = valuesOf(entry.av, project.attribute)
    const read = readMetadata(entry)
    if (read === 'file') {
      const old = document.extensions?.[viaExtension]
      const unread = isRecord(old) && Array.isArray(old.unread) ? old.unread : []
      document.extensions = {
        [viaExtension]: { ...(isRecord(old) ? old : {}), unread: [...unread, { mid, entry }] },
      }
      for (const [name, value] of Object.entries(values)) {
        document.responses[toId(name)] = { state: 'answered', value }
      }
    } else if (read === undefined) {
      const expected = 'a shape of VIA 3 with z and xy'
      context.report(formatIssue('TW-FORMATS-011', { what: mid, expected }, location, path))
    } else document.annotations.push(annotationOf(mid, entry, read, values, context, document))
  }
  yield* documents.values()
}

function annotationOf(
  mid: string,
  entry: Record<string, unknown>,
  geometry: Geometry,
  values: Record<string, unknown>,
  context: ViaContext,
  document: AnnotationDocument,
): Annotation {
  const taken = new Set(document.annotations.map(({ id }) => id))
  const wanted = toId(mid)
  const id = taken.has(wanted) ? `${wanted}-${document.annotations.length}` : wanted
  const annotation = readAnnotation(id, geometry, values, context.labelAttribute, context.labels)
  const old = annotation.extensions?.[viaExtension]
  annotation.extensions = { [viaExtension]: { ...(isRecord(old) ? old : {}), mid, entry } }
  return annotation
}

/** Geometry of an entry: a span, a shape, or a shape at one time; `file` when it speaks of the whole file. */
export function readMetadata(entry: Record<string, unknown>): Geometry | 'file' | undefined {
  const z = isNumberList(entry.z) ? entry.z : []
  const xy = isNumberList(entry.xy) ? entry.xy : []
  if (xy.length === 0) {
    const [start, end] = z
    if (start === undefined) return 'file'
    if (end === undefined) return { type: 'instant', time: start }
    return end > start ? { type: 'span', start, end } : undefined
  }
  const shape = readShape(xy)
  const [time] = z
  if (!shape || time === undefined) return shape
  return {
    type: 'track',
    keyframes: [{ time, geometry: shape as never, interpolation: 'hold' }],
  }
}

/** Shapes by number: 1 point, 2 rectangle, 3 circle, 4 ellipse, 5 line, 6 polyline, 7 polygon, 8 and 9 extreme. */
function readShape([kind, ...c]: number[]): Geometry | undefined {
  const points = Array.from(
    { length: Math.floor(c.length / 2) },
    (_, i): Point2 => [c[2 * i]!, c[2 * i + 1]!],
  )
  const [x, y, a, b] = c
  if (x === undefined || y === undefined) return undefined
  if (kind === 1) return { type: 'point', x, y }
  if (kind === 5 || kind === 6 || kind === 7) {
    const read = pathOf(points, kind === 7)
    return 'geometry' in read ? read.geometry : undefined
  }
  if (kind === 8) {
    const [xs, ys] = [points.map(([px]) => px), points.map(([, py]) => py)]
    const [left, top] = [Math.min(...xs), Math.min(...ys)]
    const [width, height] = [tidy(Math.max(...xs) - left), tidy(Math.max(...ys) - top)]
    return width > 0 && height > 0
      ? { type: 'box', x: left, y: top, width, height, rotation: 0 }
      : undefined
  }
  if (a === undefined || !(a > 0)) return undefined
  if (kind === 3) return { type: 'ellipse', cx: x, cy: y, rx: a, ry: a, rotation: 0 }
  if (b === undefined || !(b > 0)) return undefined
  if (kind === 2) return { type: 'box', x, y, width: a, height: b, rotation: 0 }
  return kind === 4 ? { type: 'ellipse', cx: x, cy: y, rx: a, ry: b, rotation: 0 } : undefined
}

/** Values by the names of their attributes, options by their words. */
export function valuesOf(av: unknown, attributes: unknown): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const [id, value] of Object.entries(isRecord(av) ? av : {})) {
    const definition = isRecord(attributes) ? attributes[id] : undefined
    const { aname, options, type } = isRecord(definition) ? definition : {}
    const words = isRecord(options) ? options : {}
    const text = String(value)
    const word = (key: string) => (typeof words[key] === 'string' ? (words[key] as string) : key)
    const name = typeof aname === 'string' ? aname : id
    if (name === '__proto__') continue
    values[name] =
      type === 2
        ? Object.fromEntries(
            text
              .split(',')
              .filter((key) => key !== '')
              .map((key) => [word(key), true]),
          )
        : word(text)
  }
  return values
}
