import type { Geometry } from '@tagwright/schema'

/** One number of a geometry that can be typed. */
export interface GeometryField {
  /** The member's name, and the end of its message key. */
  readonly member: string
  readonly unit: 'px' | 's' | 'deg'
  readonly min?: number
  readonly max?: number
  readonly step: number
}

/** Limits of the medium: pixels, or seconds. */
export interface GeometryFrame {
  width?: number | undefined
  height?: number | undefined
  duration?: number | undefined
}

const field = (
  member: string,
  unit: GeometryField['unit'],
  min?: number,
  max?: number,
): GeometryField => ({
  member,
  unit,
  step: unit === 's' ? 0.1 : 1,
  ...(min !== undefined && { min }),
  ...(max !== undefined && { max }),
})

/** The numbers of a geometry that can be typed, none for shapes made of many points. */
export function geometryFields(
  geometry: Geometry | undefined,
  frame: GeometryFrame,
): GeometryField[] {
  const { width, height, duration } = frame
  switch (geometry?.type) {
    case 'box': {
      const left = width && width - geometry.width
      const below = height && height - geometry.height
      // Limits of an upright box do not hold for a turned one: its numbers are those before turning.
      if (geometry.rotation) {
        return [
          ...['x', 'y'].map((member) => field(member, 'px')),
          ...['width', 'height'].map((member) => field(member, 'px', 1)),
          field('rotation', 'deg', -179.99, 180),
        ]
      }
      return [
        field('x', 'px', 0, left),
        field('y', 'px', 0, below),
        field('width', 'px', 1, width && width - geometry.x),
        field('height', 'px', 1, height && height - geometry.y),
      ]
    }
    case 'ellipse':
      return [
        field('cx', 'px', 0, width),
        field('cy', 'px', 0, height),
        field('rx', 'px', 1, width),
        field('ry', 'px', 1, height),
        field('rotation', 'deg', -179.99, 180),
      ]
    case 'point':
      return [field('x', 'px', 0, width), field('y', 'px', 0, height)]
    case 'span':
      return [field('start', 's', 0, geometry.end), field('end', 's', geometry.start, duration)]
    case 'instant':
      return [field('time', 's', 0, duration)]
    default:
      return []
  }
}
