import type { Annotation, Bounds, BoxGeometry, KnownGeometry, Point2 } from '@tagwright/schema'
import { boxCentre, geometryArea, geometryBounds, isKnownGeometry } from '@tagwright/schema'
import { decimal } from '../convert/decimals.js'
import { keptUnder } from '../convert/extensions.js'
import { isRecord } from '../convert/numbers.js'
import { ellipsePoints, maskOutlines } from '../shapes/outline.js'
import { hasImpossible, toElement } from '../xml/write-xml.js'
import type { XmlElement } from '../xml/xml-element.js'
import { vocExtension } from './read-object.js'

/** What writing an object needs to know. */
export interface ObjectContext {
  name: string
  oneBased: boolean
  lose(loss: string): void
  /** Parts that belong to the object. */
  parts: readonly XmlElement[]
}

/** An element with text. */
export const textElement = (name: string, text: string): XmlElement => ({
  name,
  attributes: {},
  children: text === '' ? [] : [text],
})

const elementOf = (name: string, children: XmlElement[]): XmlElement => ({
  name,
  attributes: {},
  children,
})

/** Writes an annotation as an `<object>` or `<part>`; undefined when VOC has nothing for its geometry. */
export function writeObject(
  annotation: Annotation,
  tag: 'object' | 'part',
  context: ObjectContext,
): XmlElement | undefined {
  const { geometry } = annotation
  const kept = keptUnder(vocExtension, annotation.extensions)
  const shape =
    geometry && isKnownGeometry(geometry) ? writeShape(geometry, tag, kept, context) : undefined
  if (!shape) return undefined
  const elements = Array.isArray(kept.elements) ? kept.elements.map((one) => toElement(one)) : []
  return elementOf(tag, [
    textElement('name', context.name),
    ...writeAttributes(annotation, context.lose),
    ...shape,
    ...context.parts,
    ...elements.filter((one) => one !== undefined),
  ])
}

function writeShape(
  geometry: KnownGeometry,
  tag: 'object' | 'part',
  kept: Record<string, unknown>,
  { oneBased, lose }: ObjectContext,
): XmlElement[] | undefined {
  const bounds = geometryBounds(geometry)
  if (!bounds || !(bounds.width > 0 && bounds.height > 0)) return undefined
  const box = boxElement(bounds, oneBased)
  if (geometry.type === 'box') {
    if (geometry.rotation === 0) return [box]
    if (tag === 'part') {
      lose('rotation')
      return [box]
    }
    const [cx, cy] = boxCentre(geometry)
    const { width, height, rotation } = geometry
    const values = { cx, cy, w: width, h: height, angle: (rotation * Math.PI) / 180 }
    return [numbersElement('robndbox', values)]
  }
  const outline = outlineOf(geometry, lose)
  if (!outline || outline.length < 3) return undefined
  const points = outline.flatMap(([x, y], i) => [
    textElement(`x${i + 1}`, decimal(x)),
    textElement(`y${i + 1}`, decimal(y)),
  ])
  const old = kept.box
  const stated =
    isRecord(old) && old.type === 'box' ? geometryBounds(old as unknown as BoxGeometry) : undefined
  return [stated ? boxElement(stated, oneBased) : box, elementOf('polygon', points)]
}

function outlineOf(geometry: KnownGeometry, lose: (loss: string) => void): Point2[] | undefined {
  if (geometry.type === 'polygon') {
    const { parts } = geometry
    if (parts.length > 1 || parts.some(({ holes }) => holes.length > 0)) lose('holes')
    const sizes = parts.map((part) => geometryArea({ type: 'polygon', parts: [part] }) ?? 0)
    return parts[sizes.indexOf(Math.max(...sizes))]?.exterior
  }
  if (geometry.type !== 'ellipse' && geometry.type !== 'mask') return undefined
  lose('outline')
  return geometry.type === 'ellipse' ? ellipsePoints(geometry) : maskOutlines(geometry)[0]
}

function boxElement({ x, y, width, height }: Bounds, oneBased: boolean): XmlElement {
  const one = oneBased ? 1 : 0
  const values = { xmin: x + one, ymin: y + one, xmax: x + width, ymax: y + height }
  return numbersElement('bndbox', values)
}

const numbersElement = (name: string, values: Record<string, number>): XmlElement =>
  elementOf(
    name,
    Object.entries(values).map(([key, value]) => textElement(key, decimal(value))),
  )

function writeAttributes(
  { attributes = {} }: Annotation,
  lose: (loss: string) => void,
): XmlElement[] {
  const elements: XmlElement[] = []
  const others: XmlElement[] = []
  for (const [key, value] of Object.entries(attributes)) {
    const isFlag = key === 'difficult' || key === 'truncated' || key === 'occluded'
    if (isFlag && typeof value === 'boolean') {
      elements.push(textElement(key, value ? '1' : '0'))
      continue
    }
    if (typeof value !== 'string') lose('attributes')
    if (value === null) continue
    const text = Array.isArray(value) ? value.join(',') : String(value)
    if (hasImpossible(text)) lose('characters')
    if (key === 'pose' && typeof value === 'string') elements.push(textElement(key, text))
    else {
      others.push(elementOf('attribute', [textElement('name', key), textElement('value', text)]))
    }
  }
  return others.length > 0 ? [...elements, elementOf('attributes', others)] : elements
}
