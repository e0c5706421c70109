import type { Annotation, AttributeValue } from '../../document/annotation.js'
import type { Geometry } from '../../geometry/geometry.js'
import { asMap } from '../../values/map.js'
import { isPlainGeometry } from './fast-geometry.js'

const idPattern = /^[A-Za-z0-9._:-]{1,128}$/
const timestampPattern =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d{1,9})?Z$/
const refused = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * An annotation that is plainly right, checked by hand because documents hold a hundred thousand;
 * undefined when it must go to the schemas. It gives what they would give, which is tested. `owned`
 * says that nobody else holds the input, so that it may be changed in place.
 */
export function readPlainAnnotation(input: unknown, owned: boolean): Annotation | undefined {
  if (!isPlainObject(input)) return undefined
  let attributes: Record<string, AttributeValue> | undefined
  // Set only when it differs from what is written.
  let geometry: Record<string, unknown> | undefined
  let hasId = false
  for (const key in input) {
    const value = input[key]
    switch (key) {
      case 'id':
        hasId = true
        if (!isId(value)) return undefined
        break
      case 'widget':
      case 'media':
      case 'tier':
      case 'speaker':
      case 'parent':
        if (!isId(value)) return undefined
        break
      case 'geometry':
        if (!isPlainObject(value)) return undefined
        geometry = readPlainGeometry(value, owned)
        if (!geometry) return undefined
        if (geometry === value) geometry = undefined
        break
      case 'labels':
        if (!isIdList(value)) return undefined
        break
      case 'attributes':
        attributes = readAttributes(value)
        if (!attributes) return undefined
        break
      case 'text':
      case 'group':
      case 'annotator':
        if (typeof value !== 'string') return undefined
        break
      case 'confidence':
        if (!(typeof value === 'number' && value >= 0 && value <= 1)) return undefined
        break
      case 'createdAt':
      case 'updatedAt':
        if (typeof value !== 'string' || !timestampPattern.test(value)) return undefined
        break
      case 'origin':
        if (!isOrigin(value)) return undefined
        break
      default:
        return undefined
    }
  }
  if (!hasId) return undefined
  const annotation = input as unknown as Annotation
  if (!attributes && !geometry) return annotation
  const read = owned ? annotation : { ...annotation }
  if (attributes) read.attributes = attributes
  if (geometry) read.geometry = geometry as unknown as Geometry
  return read
}

/** A plain geometry; boxes and ellipses whose rotation is not written are upright. */
function readPlainGeometry(
  geometry: Record<string, unknown>,
  owned: boolean,
): Record<string, unknown> | undefined {
  const { type } = geometry
  if ((type !== 'box' && type !== 'ellipse') || 'rotation' in geometry) {
    return isPlainGeometry(geometry) ? geometry : undefined
  }
  // Adding the member costs a fifth of a copy.
  const upright = owned ? geometry : { ...geometry }
  upright.rotation = 0
  if (isPlainGeometry(upright)) return upright
  if (owned) delete geometry.rotation
  return undefined
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  )
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && idPattern.test(value)
}

function isIdList(value: unknown): boolean {
  return Array.isArray(value) && value.every(isId)
}

function isOrigin(value: unknown): boolean {
  if (!isPlainObject(value)) return false
  for (const key in value) {
    const member = value[key]
    if (key === 'kind') {
      if (member !== 'human' && member !== 'model' && member !== 'import') return false
    } else if (key === 'source' || key === 'version') {
      if (typeof member !== 'string') return false
    } else if (key === 'score') {
      if (!(typeof member === 'number' && member >= 0 && member <= 1)) return false
    } else if (key !== 'edited' || typeof member !== 'boolean') return false
  }
  return value.kind !== undefined
}

function readAttributes(value: unknown): Record<string, AttributeValue> | undefined {
  if (!isPlainObject(value)) return undefined
  for (const key in value) {
    const member = value[key]
    if (refused.has(key) || !idPattern.test(key)) return undefined
    const isScalar =
      typeof member === 'string' || typeof member === 'boolean' || Number.isFinite(member)
    if (!isScalar && member !== null) return undefined
  }
  return asMap(value as Record<string, AttributeValue>)
}
