import { distance } from '@tagwright/schema'
import type { Surface } from '../canvas/surface.js'
import { commitEdit } from '../tools/commit-gesture.js'
import { handleTargets } from '../tools/handle-at.js'

/** Turns the visibility of the keypoint that keys hold, or that lies under the pointer. */
export function cycleKeypointInHand(dry: boolean) {
  return (surface: Surface): boolean => {
    const { store, live, widget } = surface
    const { document, session } = store.getState()
    const [id] = session.selection
    const annotation = id === undefined ? undefined : document.annotations.get(id)
    const shape = annotation && surface.index().shapeOf(annotation)
    const { geometry } = annotation ?? {}
    if (session.selection.length !== 1 || !annotation || !geometry || !shape?.cycleHandle) {
      return false
    }
    if (!store.canEdit(annotation.id, widget.id)) return false
    const { handle, pointer } = live.get()
    const reach = handleTargets.coarse / 2 / surface.viewport.get().scale
    const under =
      pointer &&
      shape
        .handles(geometry)
        .filter(({ point }) => distance(point, pointer) <= reach)
        .sort((a, b) => distance(a.point, pointer) - distance(b.point, pointer))[0]
    const held = handle?.annotation === annotation.id ? handle.handle : under?.id
    if (held === undefined) return false
    if (dry) return true
    const next = shape.cycleHandle(geometry, held)
    if (!next) return false
    live.set({ handle: { annotation: annotation.id, handle: held } })
    const draft = { kind: 'resize' as const, id: annotation.id, geometry: next }
    return commitEdit(store, widget.id, draft, () => shape, `visibility:${annotation.id}:${held}`)
  }
}
