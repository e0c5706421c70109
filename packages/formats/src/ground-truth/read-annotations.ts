import type { Annotation, Origin } from '@tagwright/schema'
import { sliceCodePoints, toCodePointIndex } from '@tagwright/schema'
import { unsafeNames } from '../convert/extensions.js'
import { isNumber, isRecord } from '../convert/numbers.js'
import { baseName } from '../convert/paths.js'
import { readColor } from '../crowd-html/read-element.js'
import type { FormatIssueCode } from '../issues/catalogue.js'
import { masksOf, valuePicture } from '../png/mask-images.js'
import { readPng } from '../png/read-png.js'
import { readBytes } from '../source/read.js'
import type { SourceFile } from '../source/source-file.js'
import { classMap, type ManifestAttribute } from './attribute.js'
import { groundTruthExtension } from './losses.js'

/** What reading the annotations of an attribute needs to know. */
export interface AttributeContext {
  labelOf(name: string): string
  newId(): string
  widget: string
  text: string | undefined
  unit: 'utf-16' | 'code-points'
  files: readonly SourceFile[]
  report(code: FormatIssueCode, data: Record<string, string>, path: (string | number)[]): void
}

const origin = (score: unknown): Origin => ({
  kind: 'import',
  source: 'ground-truth',
  ...(isNumber(score) && { score }),
})

const others = (entry: Record<string, unknown>, known: readonly string[]) => {
  const rest = Object.entries(entry).filter(
    ([name]) => !known.includes(name) && !unsafeNames.has(name),
  )
  return rest.length > 0 ? { extensions: { [groundTruthExtension]: Object.fromEntries(rest) } } : {}
}

/** Reads boxes of object detection. */
export function readBoxes(attribute: ManifestAttribute, context: AttributeContext): Annotation[] {
  const { value, metadata, name } = attribute
  const names = classMap(metadata)
  const objects = Array.isArray(metadata.objects) ? metadata.objects : []
  const list = isRecord(value) && Array.isArray(value.annotations) ? value.annotations : []
  return list.flatMap((entry: unknown, i): Annotation[] => {
    const path = [name, 'annotations', i]
    const wrong = (expected: string) =>
      context.report('TW-FORMATS-011', { what: path.join('.'), expected }, path)
    if (!isRecord(entry)) {
      wrong('an object')
      return []
    }
    const { left: x, top: y, width, height, class_id: id } = entry
    if (!isNumber(x) || !isNumber(y) || !isNumber(width) || !isNumber(height)) {
      wrong('left, top, width and height')
      return []
    }
    if (!(width > 0 && height > 0)) {
      const data = { what: `The size of ${path.join('.')}`, value: `${width} x ${height}` }
      context.report('TW-FORMATS-005', data, path)
      return []
    }
    const label = names.get(String(id))
    if (label === undefined && id !== undefined) {
      context.report('TW-FORMATS-007', { what: `${path.join('.')}.class_id`, id: String(id) }, path)
    }
    const object: unknown = objects[i]
    const score = isRecord(object) ? object.confidence : undefined
    return [
      {
        id: context.newId(),
        widget: context.widget,
        media: 'image',
        geometry: { type: 'box', x, y, width, height, rotation: 0 },
        labels: label === undefined ? [] : [context.labelOf(label)],
        origin: origin(score),
        ...others(entry, ['left', 'top', 'width', 'height', 'class_id']),
      },
    ]
  })
}

/** Reads named entities. */
export function readSpans(attribute: ManifestAttribute, context: AttributeContext): Annotation[] {
  const { value, metadata, name } = attribute
  const stated = isRecord(value) && isRecord(value.annotations) ? value.annotations : value
  const list = isRecord(stated) && Array.isArray(stated.entities) ? stated.entities : []
  const scores = Array.isArray(metadata.entities) ? metadata.entities : []
  return list.flatMap((entry: unknown, i): Annotation[] => {
    const path = [name, 'annotations', 'entities', i]
    const from = isRecord(entry) ? Number(entry.startOffset) : Number.NaN
    const to = isRecord(entry) ? Number(entry.endOffset) : Number.NaN
    if (
      !isRecord(entry) ||
      !Number.isInteger(from) ||
      !Number.isInteger(to) ||
      from < 0 ||
      to <= from
    ) {
      const expected = 'a startOffset before its endOffset'
      context.report('TW-FORMATS-011', { what: path.join('.'), expected }, path)
      return []
    }
    const { text, unit } = context
    const at = (offset: number) =>
      unit === 'utf-16' && text !== undefined ? toCodePointIndex(text, offset) : offset
    const quote = text === undefined ? '' : sliceCodePoints(text, at(from), at(to))
    const score: unknown = scores[i]
    return [
      {
        id: context.newId(),
        widget: context.widget,
        media: 'text',
        geometry: { type: 'text-span', media: 'text', start: at(from), end: at(to), quote },
        labels: typeof entry.label === 'string' ? [context.labelOf(entry.label)] : [],
        origin: origin(isRecord(score) ? score.confidence : undefined),
        ...others(entry, ['startOffset', 'endOffset', 'label']),
      },
    ]
  })
}

/** Reads the picture of a segmentation when it is among the files; a mask for each class. */
export async function readMasks(
  attribute: ManifestAttribute,
  context: AttributeContext,
): Promise<Annotation[]> {
  const { value, metadata, name } = attribute
  const wanted = typeof value === 'string' ? value : ''
  const file = context.files.find((one) => baseName(one.name) === baseName(wanted))
  const bytes = file && (await readBytes(file, 200 * 1024 * 1024))
  const read = bytes && readPng(bytes)
  if (!read || 'reason' in read) {
    const what = `The picture "${wanted}"${read ? ` (${read.reason})` : ''}`
    context.report('TW-FORMATS-003', { what }, [name])
    return []
  }
  const picture = valuePicture(read.png)
  const map = isRecord(metadata['internal-color-map']) ? metadata['internal-color-map'] : {}
  const classes = new Map<number, string>()
  for (const [index, entry] of Object.entries(map)) {
    const label = isRecord(entry) ? entry['class-name'] : undefined
    const color = isRecord(entry) ? readColor(entry['hex-color']) : undefined
    if (typeof label !== 'string' || label === 'BACKGROUND') continue
    // Pictures with a palette are numbered as the map is; others are told by colour.
    const key = picture.indexed ? Number(index) : color
    if (key !== undefined) classes.set(key, label)
  }
  const masks = masksOf(picture, new Set(classes.keys()))
  return [...classes].flatMap(([key, label]) => {
    const mask = masks.get(key)
    if (!mask) return []
    const base = { id: context.newId(), widget: context.widget, media: 'image' }
    return [
      { ...base, geometry: mask, labels: [context.labelOf(label)], origin: origin(undefined) },
    ]
  })
}
