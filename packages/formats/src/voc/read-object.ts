import type { AttributeValue, BoxGeometry, Geometry, Point2 } from '@tagwright/schema'
import { boxAbout } from '@tagwright/schema'
import { readDecimal, tidy } from '../convert/decimals.js'
import { unsafeNames } from '../convert/extensions.js'
import { childOf, childrenOf, textOf, type XmlElement } from '../xml/xml-element.js'

/** The key of what VOC says beyond the contract, in `extensions`. */
export const vocExtension = 'org.pascal-voc'

/** What an `<object>` or `<part>` says. */
export interface VocObject {
  name: string
  geometry: Geometry | undefined
  /** The box where the geometry is another outline. */
  box?: BoxGeometry
  attributes: Record<string, AttributeValue>
  parts: XmlElement[]
  /** Elements that are not read. */
  others: XmlElement[]
  /** What is wrong, as an element and its text. */
  problems: { what: string; value: string; kind: 'number' | 'size' | 'missing' }[]
}

const flags = new Set(['difficult', 'truncated', 'occluded'])

/** Reads an object; `oneBased` takes its pixels as the VOC kit counts them, from 1 and inclusive. */
export function readObject(element: XmlElement, oneBased: boolean): VocObject {
  const object: VocObject = {
    name: textOf(childOf(element, 'name')),
    geometry: undefined,
    attributes: Object.create(null),
    parts: [],
    others: [],
    problems: [],
  }
  let outline: Geometry | undefined
  for (const child of childrenOf(element)) {
    const text = textOf(child)
    if (child.name === 'name') continue
    if (child.name === 'bndbox') object.geometry ??= readBox(child, oneBased, object)
    else if (child.name === 'robndbox') outline = readRotated(child, object)
    else if (child.name === 'polygon') outline = readPolygon(child, object)
    else if (child.name === 'part') object.parts.push(child)
    else if (flags.has(child.name) && /^[01]$/.test(text.trim())) {
      object.attributes[child.name] = text.trim() === '1'
    } else if (child.name === 'pose' && childrenOf(child).length === 0) {
      object.attributes.pose = text
    } else if (child.name === 'attributes') {
      if (!readAttributes(child, object.attributes)) object.others.push(child)
    } else object.others.push(child)
  }
  if (outline) {
    if (object.geometry) object.box = object.geometry as BoxGeometry
    object.geometry = outline
  }
  if (!object.geometry && object.problems.length === 0) {
    object.problems.push({ what: 'bndbox', value: '', kind: 'missing' })
  }
  return object
}

function numbersOf(
  element: XmlElement,
  names: readonly string[],
  object: VocObject,
): number[] | undefined {
  const numbers: number[] = []
  for (const name of names) {
    const child = childOf(element, name)
    const what = `${element.name}/${name}`
    const text = textOf(child)
    // A decimal comma is read as a point: nothing else can be meant in one number.
    const value = readDecimal(text.replace(',', '.'))
    if (!child) object.problems.push({ what, value: '', kind: 'missing' })
    else if (value === undefined) object.problems.push({ what, value: text, kind: 'number' })
    else numbers.push(value)
  }
  return numbers.length === names.length ? numbers : undefined
}

function readBox(element: XmlElement, oneBased: boolean, object: VocObject): Geometry | undefined {
  const numbers = numbersOf(element, ['xmin', 'ymin', 'xmax', 'ymax'], object)
  if (!numbers) return undefined
  const [xmin, ymin, xmax, ymax] = numbers as [number, number, number, number]
  const one = oneBased ? 1 : 0
  const width = tidy(xmax - xmin + one)
  const height = tidy(ymax - ymin + one)
  if (!(width > 0 && height > 0)) {
    object.problems.push({
      what: 'The size of the box',
      value: `${width} x ${height}`,
      kind: 'size',
    })
    return undefined
  }
  return { type: 'box', x: xmin - one, y: ymin - one, width, height, rotation: 0 }
}

/** A rotated box of roLabelImg: centre, size and clockwise radians. */
function readRotated(element: XmlElement, object: VocObject): Geometry | undefined {
  const numbers = numbersOf(element, ['cx', 'cy', 'w', 'h', 'angle'], object)
  if (!numbers) return undefined
  const [cx, cy, w, h, angle] = numbers as [number, number, number, number, number]
  if (!(w > 0 && h > 0)) {
    object.problems.push({ what: 'The size of the box', value: `${w} x ${h}`, kind: 'size' })
    return undefined
  }
  const box = boxAbout([cx, cy], w, h, (angle * 180) / Math.PI)
  return { ...box, x: tidy(box.x), y: tidy(box.y), rotation: tidy(box.rotation) }
}

/** A polygon as Roboflow writes it (x1, y1, x2, …), or as points. */
function readPolygon(element: XmlElement, object: VocObject): Geometry | undefined {
  const points = childrenOf(element).some(({ name }) => name === 'pt' || name === 'point')
    ? childrenOf(element).filter(({ name }) => name === 'pt' || name === 'point')
    : undefined
  const exterior: Point2[] = []
  const count = points?.length ?? Math.floor(childrenOf(element).length / 2)
  for (let i = 0; i < count; i++) {
    const pair = points
      ? numbersOf(points[i]!, ['x', 'y'], object)
      : numbersOf(element, [`x${i + 1}`, `y${i + 1}`], object)
    if (!pair) return undefined
    exterior.push([pair[0]!, pair[1]!])
  }
  return exterior.length >= 3 ? { type: 'polygon', parts: [{ exterior, holes: [] }] } : undefined
}

/** Attributes as CVAT and Datumaro write them; false when they are of another kind. */
function readAttributes(element: XmlElement, into: Record<string, AttributeValue>): boolean {
  const children = childrenOf(element)
  if (children.some((child) => child.name !== 'attribute' || !childOf(child, 'name'))) return false
  const names = children.map((child) => textOf(childOf(child, 'name')))
  if (names.some((name) => !/^[A-Za-z0-9._:-]{1,128}$/.test(name) || unsafeNames.has(name)))
    return false
  for (const [i, child] of children.entries()) into[names[i]!] = textOf(childOf(child, 'value'))
  return true
}
