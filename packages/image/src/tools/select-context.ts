import type { ToolContext } from '@tagwright/core'
import { groupBounds, groupHandles } from './group-handles.js'
import { handleTargets, nearestHandle, offeredHandles } from './handle-at.js'
import type { SelectContext } from './select-tool.js'
import type { ToolHost, ToolInput } from './tool-host.js'

/** What the select tool may know of a widget's surface. */
export function selectContext(
  host: ToolHost,
  pointer: ToolInput['pointer'],
  base: ToolContext,
): SelectContext {
  const { store, widget } = host
  const annotation = (id: string) => store.getState().document.annotations.get(id)
  const shapeOf = (id: string) => {
    const found = annotation(id)
    return found && host.index().shapeOf(found)
  }
  const index = host.index()
  const { selection } = store.getState().session
  const tolerance = (pointer === 'mouse' ? 3 : 10) / base.scale
  return {
    ...base,
    selection,
    hits: (point) => index.hits(point, tolerance).filter((id) => !host.hidden(id)),
    geometryOf: (id) => annotation(id)?.geometry,
    shapeOf,
    boundsOf: index.boundsOf,
    canEdit: (id) => store.canEdit(id, widget.id),
    enclosed({ x, y, width, height }) {
      const found: string[] = []
      const extents = index.extents()
      for (const slot of Array.from(index.search({ x, y, width, height }))) {
        const id = index.at(slot)?.id
        if (id === undefined || host.hidden(id)) continue
        const at = slot * 4
        const isInside =
          extents[at]! >= x &&
          extents[at + 1]! >= y &&
          extents[at + 2]! <= x + width &&
          extents[at + 3]! <= y + height
        if (isInside) found.push(id)
      }
      return found
    },
    handleAt(point) {
      const target = pointer === 'mouse' ? handleTargets.fine : handleTargets.coarse
      const [id] = selection
      const group = groupBounds(selection, index.boundsOf)
      if (group && selection.every((each) => store.canEdit(each, widget.id))) {
        const corner = nearestHandle(groupHandles(group), group, point, base.scale, target)
        return corner ? { id: id!, handle: corner.id } : null
      }
      if (selection.length !== 1 || id === undefined || !store.canEdit(id, widget.id)) return null
      const geometry = annotation(id)?.geometry
      const bounds = index.boundsOf(id)
      const shape = shapeOf(id)
      if (!geometry || !bounds || !shape || host.hidden(id)) return null
      const handles = offeredHandles(shape, geometry, base.scale)
      const handle = nearestHandle(handles, bounds, point, base.scale, target)
      return handle ? { id, handle: handle.id } : null
    },
  }
}
