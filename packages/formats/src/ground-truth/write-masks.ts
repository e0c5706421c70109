import type { Annotation, AnnotationDocument } from '@tagwright/schema'
import { toId } from '../convert/ids.js'
import { encodeColors } from '../png/mask-images.js'
import { fillGeometry } from '../shapes/fill.js'

/** The path of the picture of a segmentation beside the manifest. */
export const pictureName = (document: AnnotationDocument, widget: string): string =>
  `masks/${toId(document.id)}_${toId(widget.replace(/-ref$/, ''))}.png`

/** Colours of classes; the background is white, as Ground Truth has it. */
const colors = ['2ca02c', '1f77b4', 'ff7f0e', 'd62728', '9467bd', '8c564b', 'e377c2', '7f7f7f']

/** Draws masks as one picture of classes, with the map of its colours; `hidden` are those that do not come out as they were. */
export function drawClasses(
  annotations: readonly Annotation[],
  document: AnnotationDocument,
  nameOf: (label: string | undefined) => string,
): { picture: Uint8Array; map: Record<string, unknown>; hidden: Annotation[] } {
  const image = document.media.find(({ type }) => type === 'image')
  const first = annotations[0]?.geometry as { size?: [number, number] } | undefined
  const width = image?.width ?? first?.size?.[1] ?? 1
  const height = image?.height ?? first?.size?.[0] ?? 1
  const values = new Uint32Array(width * height).fill(0xffffff)
  const map: Record<string, unknown> = {
    0: { 'class-name': 'BACKGROUND', 'hex-color': '#ffffff', confidence: 1 },
  }
  const byName = new Map<string, number>()
  const drawn = annotations.map((annotation) => {
    const name = nameOf(annotation.labels?.[0])
    const isShared = byName.has(name)
    const n = byName.size
    const fresh = n < colors.length ? Number.parseInt(colors[n]!, 16) : 0x010101 + n * 0x10307
    const color = byName.get(name) ?? fresh
    byName.set(name, color)
    const hex = `#${color.toString(16).padStart(6, '0')}`
    if (!isShared) map[n + 1] = { 'class-name': name, 'hex-color': hex, confidence: 1 }
    let area = 0
    fillGeometry(annotation.geometry!, { width, height }, (y, left, right) => {
      values.fill(color, y * width + left, y * width + right)
      area += right - left
    })
    return { annotation, color, area, isShared }
  })
  const seen = new Map<number, number>()
  for (const value of values) seen.set(value, (seen.get(value) ?? 0) + 1)
  const hidden = drawn
    .filter(({ color, area, isShared }) => isShared || area === 0 || seen.get(color) !== area)
    .map(({ annotation }) => annotation)
  return { picture: encodeColors(width, height, values), map, hidden }
}
