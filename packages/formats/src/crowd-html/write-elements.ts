import type { Annotation, AnnotationDocument, Point2 } from '@tagwright/schema'
import { boxCorners, isKnownGeometry, sliceCodePoints } from '@tagwright/schema'
import { encodeBase64 } from '../convert/base64.js'
import { tidy } from '../convert/decimals.js'
import { encodeColors } from '../png/mask-images.js'
import { fillGeometry } from '../shapes/fill.js'
import { ellipsePoints, joinParts } from '../shapes/outline.js'
import type { ElementKind } from './read-element.js'

/** What writing the outputs of a document needs to know. */
export interface ElementWriting {
  document: AnnotationDocument
  size: { width: number; height: number } | undefined
  /** The text that entities lie in, when it is known. */
  text: string | undefined
  unit: 'utf-16' | 'code-points'
  nameOf(label: string | undefined): string
  lose(loss: string, annotation: Annotation): void
}

/** The output that an annotation belongs to; undefined when there is none for its geometry. */
export function kindOf({ geometry }: Annotation, wanted: unknown): ElementKind | undefined {
  if (!geometry || !isKnownGeometry(geometry)) return undefined
  switch (geometry.type) {
    case 'box':
      return geometry.rotation === 0 ? 'boundingBoxes' : 'polygons'
    case 'polygon':
    case 'ellipse':
      return 'polygons'
    case 'polyline':
      return wanted === 'lines' ? 'lines' : 'polylines'
    case 'point':
      return 'keypoints'
    case 'text-span':
      return 'entities'
    case 'mask':
      return wanted === 'semantic' ? 'semantic' : 'instances'
    default:
      return undefined
  }
}

/** Writes the output of one element from annotations of its kind. */
export function writeElement(
  kind: ElementKind,
  annotations: readonly Annotation[],
  writing: ElementWriting,
): Record<string, unknown> {
  const { size } = writing
  const properties = size
    ? { inputImageProperties: { height: size.height, width: size.width } }
    : {}
  if (kind === 'semantic' || kind === 'instances') {
    return { ...writePicture(kind, annotations, writing), ...properties }
  }
  const entries = annotations.map((annotation) => ({
    ...writeEntry(annotation, writing),
    label: writing.nameOf(annotation.labels?.[0]),
  }))
  return { [kind]: entries, ...(kind === 'entities' ? {} : properties) }
}

function writeEntry(annotation: Annotation, writing: ElementWriting): Record<string, unknown> {
  const { geometry } = annotation
  const lose = (loss: string) => writing.lose(loss, annotation)
  if (!geometry || !isKnownGeometry(geometry)) return {}
  switch (geometry.type) {
    case 'box': {
      const { x, y, width, height, rotation } = geometry
      if (rotation === 0) return { height, left: x, top: y, width }
      lose('rotation')
      return { vertices: vertices(boxCorners(geometry)) }
    }
    case 'ellipse':
      lose('ellipse')
      return { vertices: vertices(ellipsePoints(geometry)) }
    case 'polygon':
      if (geometry.parts.length > 1) lose('parts')
      if (geometry.parts.some(({ holes }) => holes.length > 0)) lose('holes')
      return { vertices: vertices(joinParts(geometry.parts)) }
    case 'polyline':
      return { vertices: vertices(geometry.points) }
    case 'point':
      return { x: geometry.x, y: geometry.y }
    case 'text-span': {
      const { text, unit } = writing
      const at = (offset: number) =>
        unit === 'utf-16' && text !== undefined ? sliceCodePoints(text, 0, offset).length : offset
      return { startOffset: at(geometry.start), endOffset: at(geometry.end) }
    }
    default:
      return {}
  }
}

const vertices = (points: readonly Point2[]) => points.map(([x, y]) => ({ x: tidy(x), y: tidy(y) }))

/** Colours of the palette, far apart by the golden angle; never black, which is the background. */
function colorOf(i: number): number {
  const hue = (i * 0.618_033_988_75) % 1
  const part = (offset: number) => {
    const k = (offset + hue * 12) % 12
    return Math.round(255 * (0.55 - 0.4 * Math.max(-1, Math.min(k - 3, 9 - k, 1))))
  }
  // The low bits count, so that no two colours are the same.
  const [red, green, blue] = [part(0), part(8), part(4)].map((value) => value & 0xf0 || 0x10)
  return (red! | ((i >> 8) & 15)) * 65536 + (green! | ((i >> 4) & 15)) * 256 + (blue! | (i & 15))
}

const hexOf = (color: number) => `#${color.toString(16).padStart(6, '0')}`

function writePicture(
  kind: 'semantic' | 'instances',
  annotations: readonly Annotation[],
  { size, nameOf, lose }: ElementWriting,
): Record<string, unknown> {
  const first = annotations[0]?.geometry as { size?: [number, number] } | undefined
  const width = size?.width ?? first?.size?.[1] ?? 1
  const height = size?.height ?? first?.size?.[0] ?? 1
  const values = new Uint32Array(width * height)
  const colors = new Map<string, number>()
  const areas = annotations.map((annotation, i) => {
    const name = nameOf(annotation.labels?.[0])
    const color = kind === 'semantic' ? (colors.get(name) ?? colorOf(colors.size)) : colorOf(i)
    if (kind === 'semantic') colors.set(name, color)
    let area = 0
    fillGeometry(annotation.geometry!, { width, height }, (y, left, right) => {
      values.fill(color, y * width + left, y * width + right)
      area += right - left
    })
    return { annotation, name, color, area }
  })
  const seen = new Map<number, number>()
  for (const value of values) seen.set(value, (seen.get(value) ?? 0) + 1)
  for (const { annotation, color, area } of areas) {
    const shown = seen.get(color) ?? 0
    if (area === 0 || shown === 0) lose('geometry', annotation)
    else if (shown !== area) lose('overlap', annotation)
  }
  const labeledImage = { pngImageData: encodeBase64(encodeColors(width, height, values)) }
  if (kind === 'instances') {
    const instances = areas.map(({ color, name }) => ({ color: hexOf(color), label: name }))
    return { instances, labeledImage }
  }
  const mappings = [...colors].map(([name, color]) => [name, { color: hexOf(color) }])
  return { labelMappings: Object.fromEntries(mappings), labeledImage }
}
