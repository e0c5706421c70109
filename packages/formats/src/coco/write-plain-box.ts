import type { Annotation, BoxGeometry } from '@tagwright/schema'
import { isNumber } from '../convert/numbers.js'
import { cocoExtension } from './coco-types.js'

const plainMembers = new Set(['id', 'media', 'geometry', 'labels', 'origin', 'extensions'])

/** What an annotation that is a plain box says. */
export interface PlainBox {
  /** The number that it was read with. */
  id: number
  label: string
  box: BoxGeometry
  area: number
}

/** An annotation that `readPlainBox` made and nobody changed since; undefined for every other. */
export function plainBoxOf(annotation: Annotation): PlainBox | undefined {
  const { id, geometry, labels, origin, extensions } = annotation
  if (geometry?.type !== 'box' || labels?.length !== 1) return undefined
  const box = geometry as BoxGeometry
  const number = box.rotation === 0 ? numberOf(id) : undefined
  if (number === undefined) return undefined
  if (origin?.kind !== 'import' || origin.source !== 'coco') return undefined
  for (const member in origin) if (member !== 'kind' && member !== 'source') return undefined
  for (const member in annotation) if (!plainMembers.has(member)) return undefined
  // What is no number must become null as JSON has it.
  const { x, y, width, height } = box
  if (!isNumber(x) || !isNumber(y) || !isNumber(width) || !isNumber(height)) return undefined
  let area = width * height
  if (extensions) {
    const kept = extensions[cocoExtension] as Record<string, unknown> | undefined
    for (const key in extensions) if (key !== cocoExtension) return undefined
    for (const key in kept) if (key !== 'area') return undefined
    if (kept && !isNumber(kept.area)) return undefined
    if (kept) area = kept.area as number
  }
  return { id: number, label: labels[0]!, box, area }
}

/** The box as JSON of COCO: faster than building an object to be turned into text. */
export function writePlainBox(
  { box, area }: PlainBox,
  id: number,
  image: string,
  category: string,
): string {
  const { x, y, width, height } = box
  return `{"id":${id},"image_id":${image},"category_id":${category},"area":${area},"bbox":[${x},${y},${width},${height}],"iscrowd":0}`
}

/** The number of an id `coco-<number>`, without an expression that would cost more than all else. */
function numberOf(id: string): number | undefined {
  if (!id.startsWith('coco-') || id.length < 6 || id.length > 20) return undefined
  let number = 0
  for (let i = 5; i < id.length; i++) {
    const digit = id.charCodeAt(i) - 48
    if (digit < 0 || digit > 9) return undefined
    number = number * 10 + digit
  }
  return Number.isSafeInteger(number) ? number : undefined
}
