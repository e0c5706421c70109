import type { KnownGeometry, Point2 } from '@tagwright/schema'
import { decodeMask } from '@tagwright/schema'
import { decimal } from '../convert/decimals.js'
import { joinParts } from '../shapes/outline.js'
import type { XmlElement } from '../xml/xml-element.js'

/** Writes a geometry as a shape element; undefined when CVAT has none for it. */
export function writeShape(
  geometry: KnownGeometry,
  lose: (loss: string) => void,
): XmlElement | undefined {
  const element = (name: string, values: Record<string, number>, rotation = 0): XmlElement => ({
    name,
    attributes: {
      ...Object.fromEntries(Object.entries(values).map(([key, value]) => [key, decimal(value)])),
      ...(rotation !== 0 && { rotation: decimal(rotation) }),
    },
    children: [],
  })
  switch (geometry.type) {
    case 'box': {
      const { x, y, width, height, rotation } = geometry
      return element('box', { xtl: x, ytl: y, xbr: x + width, ybr: y + height }, rotation)
    }
    case 'ellipse': {
      const { cx, cy, rx, ry, rotation } = geometry
      return element('ellipse', { cx, cy, rx, ry }, rotation)
    }
    case 'polygon': {
      const { parts } = geometry
      if (parts.length > 1) lose('parts')
      if (parts.some(({ holes }) => holes.length > 0)) lose('holes')
      return pointsElement('polygon', joinParts(parts))
    }
    case 'polyline':
      return pointsElement('polyline', geometry.points)
    case 'point':
      return pointsElement('points', [[geometry.x, geometry.y]])
    case 'keypoints': {
      const entries = Object.entries(geometry.points)
      if (entries.length === 0) return undefined
      const isPlain =
        entries.length > 1 &&
        entries.every(([name, { v }], i) => name === `point-${i + 1}` && v === 2)
      if (isPlain)
        return pointsElement(
          'points',
          entries.map(([, { x, y }]) => [x, y]),
        )
      const children = entries.map(([label, { x, y, v }]): XmlElement => {
        const attributes = { label, outside: v === 0 ? '1' : '0', occluded: v === 1 ? '1' : '0' }
        const point = pointsElement('points', [[x, y]])
        return { ...point, attributes: { ...attributes, ...point.attributes } }
      })
      return { name: 'skeleton', attributes: {}, children }
    }
    case 'mask': {
      const { width, height, data } = decodeMask(geometry)
      if (width === 0 || height === 0) return undefined
      const runs: number[] = []
      let value = 0
      let run = 0
      for (const pixel of data) {
        if (pixel !== value) {
          runs.push(run)
          run = 0
          value = pixel
        }
        run++
      }
      runs.push(run)
      const [left, top] = geometry.offset ?? [0, 0]
      const mask = element('mask', { left, top, width, height })
      return { ...mask, attributes: { rle: runs.join(', '), ...mask.attributes } }
    }
    default:
      return undefined
  }
}

const pointsElement = (name: string, points: readonly Point2[]): XmlElement => ({
  name,
  attributes: { points: points.map(([x, y]) => `${decimal(x)},${decimal(y)}`).join(';') },
  children: [],
})
