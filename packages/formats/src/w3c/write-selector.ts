import type { Annotation, KnownGeometry, Point2, PolygonPart } from '@tagwright/schema'
import { isKnownGeometry } from '@tagwright/schema'
import { decimal } from '../convert/decimals.js'
import { maskOutlines } from '../shapes/outline.js'
import { writeBox, writeTime } from './fragment.js'
import { partMark } from './read-svg.js'

const fragment = (value: string) => ({
  type: 'FragmentSelector',
  conformsTo: 'http://www.w3.org/TR/media-frags/',
  value,
})

const svg = (shape: string) => ({
  type: 'SvgSelector',
  value: `<svg xmlns="http://www.w3.org/2000/svg">${shape}</svg>`,
})

/** Writes the selector of a geometry; undefined when there is none. */
export function writeSelector(
  geometry: Annotation['geometry'],
  lose: (loss: string) => void,
): unknown {
  if (!geometry || !isKnownGeometry(geometry)) return undefined
  return selectorOf(geometry, lose)
}

function selectorOf(geometry: KnownGeometry, lose: (loss: string) => void): unknown {
  switch (geometry.type) {
    case 'box': {
      const { x, y, width, height, rotation } = geometry
      if (rotation === 0) return fragment(writeBox(geometry))
      const centre = [rotation, x + width / 2, y + height / 2].map(exact).join(' ')
      const size = `x="${decimal(x)}" y="${decimal(y)}" width="${decimal(width)}" height="${decimal(height)}"`
      return svg(`<rect ${size} transform="rotate(${centre})"/>`)
    }
    case 'ellipse': {
      const { cx, cy, rx, ry, rotation } = geometry
      const turn =
        rotation === 0 ? '' : ` transform="rotate(${[rotation, cx, cy].map(exact).join(' ')})"`
      const centre = `cx="${decimal(cx)}" cy="${decimal(cy)}"`
      if (rx === ry && rotation === 0) return svg(`<circle ${centre} r="${decimal(rx)}"/>`)
      return svg(`<ellipse ${centre} rx="${decimal(rx)}" ry="${decimal(ry)}"${turn}/>`)
    }
    case 'polygon':
      return svg(writeParts(geometry.parts))
    case 'polyline':
      return svg(`<polyline points="${pointList(geometry.points)}" fill="none"/>`)
    case 'mask': {
      const outlines = maskOutlines(geometry)
      if (outlines.length === 0) return undefined
      lose('outline')
      return svg(writeParts(outlines.map((exterior) => ({ exterior, holes: [] }))))
    }
    case 'point':
      return { type: 'PointSelector', x: geometry.x, y: geometry.y }
    case 'instant':
      return { type: 'PointSelector', t: geometry.time }
    case 'span': {
      const { channel, low, high } = geometry
      if ([channel, low, high].some((member) => member !== undefined)) lose('span')
      return fragment(writeTime(geometry.start, geometry.end))
    }
    case 'text-span': {
      if (geometry.response !== undefined) return undefined
      const position = { type: 'TextPositionSelector', start: geometry.start, end: geometry.end }
      return [position, { type: 'TextQuoteSelector', exact: geometry.quote }]
    }
    default:
      return undefined
  }
}

const exact = (value: number) => String(value)

const pointList = (points: readonly Point2[]) =>
  points.map(([x, y]) => `${decimal(x)},${decimal(y)}`).join(' ')

function writeParts(parts: readonly PolygonPart[]): string {
  const [only] = parts
  if (parts.length === 1 && only!.holes.length === 0) {
    return `<polygon points="${pointList(only!.exterior)}"/>`
  }
  return parts
    .map(({ exterior, holes }) => {
      const rings = [exterior, ...holes].map(
        (ring) => `M${ring.map(([x, y]) => `${decimal(x)} ${decimal(y)}`).join('L')}Z`,
      )
      return `<path ${partMark}="" fill-rule="evenodd" d="${rings.join('')}"/>`
    })
    .join('')
}
