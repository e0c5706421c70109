import type { Point2 } from '@tagwright/schema'
import type { Surface } from './surface.js'

const resizeCursors = ['ew-resize', 'nwse-resize', 'ns-resize', 'nesw-resize'] as const

/** The resize cursor for a direction in degrees clockwise from pointing right. */
export function resizeCursor(direction: number): (typeof resizeCursors)[number] {
  const eighth = Math.round((((direction % 180) + 180) % 180) / 45) % 4
  return resizeCursors[eighth]!
}

/** The CSS cursor at a point, and what is hovered there. */
export function cursorAt(
  surface: Surface,
  point: Point2,
): { cursor: string; hovered: string | null } {
  const tool = surface.activeTool()
  if (tool === 'pan') return { cursor: 'grab', hovered: null }
  const context = surface.tools.contextFor('mouse')
  const handle = context.handleAt(point)
  if (handle) {
    const geometry = context.geometryOf(handle.id)
    const shape = context.shapeOf(handle.id)
    const handles = geometry && shape?.handles(geometry, context.scale)
    const found = handles?.find(({ id }) => id === handle.handle)
    const direction = found?.direction
    const cursor =
      direction === undefined ? 'move' : resizeCursor(direction + surface.viewport.get().rotation)
    return { cursor, hovered: handle.id }
  }
  const hits = context.hits(point)
  const selected = hits.find((id) => context.selection.includes(id))
  if (selected !== undefined) {
    const cursor = context.canEdit(selected) ? 'move' : 'pointer'
    return { cursor, hovered: selected }
  }
  const draws = tool !== 'select'
  return { cursor: draws ? 'crosshair' : hits[0] ? 'pointer' : 'default', hovered: hits[0] ?? null }
}
