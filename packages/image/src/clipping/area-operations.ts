import type { TaskStore } from '@tagwright/core'
import {
  type Annotation,
  type Bounds,
  type Geometry,
  type MaskGeometry,
  type Point2,
  type PolygonGeometry,
  simplifyGeometry,
} from '@tagwright/schema'
import { combine, maskOf, rasterOf } from '../shapes/mask/mask.raster.js'
import { roundGeometry } from '../tools/round-geometry.js'
import { type ClipOperation, clipPolygons } from './clip-polygons.js'
import { convertApart } from './convert-apart.js'
import type { AreaKind } from './convert-geometries.js'
import { slicePolygon } from './slice-polygon.js'
import { toMask, toPolygon } from './to-polygon.js'

const editable = (store: TaskStore, ids: readonly string[]): Annotation[] => {
  const { annotations } = store.getState().document
  return ids.flatMap((id) => {
    const annotation = annotations.get(id)
    return annotation?.geometry && store.canEdit(id, annotation.widget) ? [annotation] : []
  })
}

/** Masks are combined by pixels, and so is what is combined with one. */
function combineMasks(
  operation: ClipOperation,
  [first, ...others]: readonly Geometry[],
  frame: Bounds,
): Geometry | null {
  const raster = rasterOf(first as MaskGeometry)
  for (const other of others) {
    const mask = toMask(other, frame)
    if (!mask) continue
    if (operation !== 'intersect') {
      combine(raster, rasterOf(mask), operation === 'union' ? 1 : 0, frame)
      continue
    }
    const rest = rasterOf(maskOf(raster) ?? mask)
    combine(rest, rasterOf(mask), 0, frame)
    combine(raster, rest, 0, frame)
  }
  return maskOf(raster)
}

function combined(
  operation: ClipOperation,
  geometries: readonly Geometry[],
  frame: Bounds,
): Geometry | null {
  if (geometries[0]?.type === 'mask') return combineMasks(operation, geometries, frame)
  const [first, ...others] = geometries.map(toPolygon)
  if (!first || others.includes(null)) return null
  const rest = others as PolygonGeometry[]
  if (operation !== 'intersect') return clipPolygons(operation, [first], rest)
  return rest.reduce<PolygonGeometry | null>(
    (left, other) => left && clipPolygons('intersect', [left], [other]),
    first,
  )
}

/**
 * Unites the first annotation with the others, leaves of it what all share, or takes the others out
 * of it. The first keeps its id, label and attributes; the others go, except when subtracting.
 *
 * @returns false when nothing would be left, or something has no area.
 */
export function combineAreas(
  store: TaskStore,
  operation: ClipOperation,
  ids: readonly string[],
  frame: Bounds,
): boolean {
  const [first, ...others] = editable(store, ids)
  if (!first || others.length === 0) return false
  const geometries = [first, ...others].map(({ geometry }) => geometry!)
  const geometry = combined(operation, geometries, frame)
  if (!geometry) return false
  return store.dispatch({ event: `annotation.${operation}` }, (draft) => {
    draft.updateAnnotation(first.id, (annotation) => ({
      ...annotation,
      geometry: roundGeometry(geometry),
    }))
    if (operation !== 'subtract') for (const { id } of others) draft.removeAnnotation(id)
  }).committed
}

/**
 * Turns annotations into boxes, polygons or masks; false when none changes. What was changed or
 * locked in the meantime stays as it is.
 */
export async function convertAreas(
  store: TaskStore,
  kind: AreaKind,
  ids: readonly string[],
  frame: Bounds,
): Promise<boolean> {
  const before = editable(store, ids)
  const geometries = before.map(({ geometry }) => geometry!)
  const converted = await convertApart({ kind, geometries, frame })
  if (store.disposed) return true
  const { annotations } = store.getState().document
  const changed = before.flatMap(({ id, widget }, i) => {
    const next = converted[i]
    const isSame = annotations.get(id)?.geometry === geometries[i] && store.canEdit(id, widget)
    return next && isSame ? [{ id, geometry: roundGeometry(next) }] : []
  })
  return replace(store, 'annotation.convert', changed)
}

/** Leaves vertices out that do not matter at `tolerance` pixels; false when all do. */
export function simplifyAreas(
  store: TaskStore,
  ids: readonly string[],
  tolerance: number,
): boolean {
  const changed = editable(store, ids).flatMap(({ id, geometry }) => {
    const next = simplifyGeometry(geometry!, tolerance)
    return JSON.stringify(next) === JSON.stringify(geometry) ? [] : [{ id, geometry: next }]
  })
  return replace(store, 'annotation.simplify', changed)
}

function replace(
  store: TaskStore,
  event: string,
  changed: readonly { id: string; geometry: Geometry }[],
): boolean {
  if (changed.length === 0) return false
  return store.dispatch({ event }, (draft) => {
    for (const { id, geometry } of changed) {
      draft.updateAnnotation(id, (annotation) => ({ ...annotation, geometry }))
    }
  }).committed
}

/** Adds an outline to a polygon, or cuts it out: a further part, a hole, or a new border. */
export function changeOutline(
  store: TaskStore,
  operation: 'union' | 'subtract',
  id: string,
  outline: PolygonGeometry,
): boolean {
  const [annotation] = editable(store, [id])
  const polygon = annotation?.geometry && toPolygon(annotation.geometry)
  const geometry = polygon && clipPolygons(operation, [polygon], [outline])
  return geometry
    ? replace(store, `annotation.${operation}`, [{ id, geometry: roundGeometry(geometry) }])
    : false
}

/**
 * Slices an area along a line: the largest piece stays the annotation, the others become ones of
 * their own with the same labels and attributes; false when the line leaves it whole.
 */
export function sliceArea(store: TaskStore, id: string, line: readonly Point2[]): boolean {
  const [annotation] = editable(store, [id])
  const polygon = annotation?.geometry && toPolygon(annotation.geometry)
  const pieces = polygon && slicePolygon(polygon, line)
  if (!annotation || !pieces) return false
  const { origin, review, comments, createdAt, updatedAt, ...said } = annotation
  const [first, ...others] = pieces.map((piece) => roundGeometry<Geometry>(piece))
  const added = others.map((geometry) => ({ ...said, id: store.environment.newId(), geometry }))
  const { committed } = store.dispatch({ event: 'annotation.slice' }, (draft) => {
    draft.updateAnnotation(id, (target) => ({ ...target, geometry: first! }))
    for (const piece of added) draft.addAnnotation(piece)
  })
  if (committed) store.setSession({ selection: [id, ...added.map((piece) => piece.id)] })
  return committed
}
