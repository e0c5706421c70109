import type { TaskStore } from '@tagwright/core'
import type { Geometry } from '@tagwright/schema'
import type { AnyShape } from '../shapes/shape.js'
import { roundGeometry } from './round-geometry.js'
import type { SelectDraft } from './select-tool.js'

/** Adds what was drawn as a new annotation and selects it; its id, or null when it was refused. */
export function commitDrawing(
  store: TaskStore,
  widget: string,
  media: string,
  geometry: Geometry,
  label: string | null,
): string | null {
  const id = store.environment.newId()
  const result = store.dispatch({ event: 'annotation.create', widget }, (draft) =>
    draft.addAnnotation({
      id,
      widget,
      media,
      geometry: roundGeometry(geometry),
      ...(label !== null && { labels: [label] }),
    }),
  )
  if (!result.committed) return null
  store.setSession({ selection: [id], drawn: id })
  return id
}

/** Commits a move or a resize as one transaction; steps of one `group` are one undo step. */
export function commitEdit(
  store: TaskStore,
  widget: string,
  draft: Exclude<SelectDraft, { kind: 'marquee' }>,
  shapeOf: (id: string) => AnyShape | undefined,
  group?: string,
): boolean {
  const { annotations } = store.getState().document
  if (draft.kind === 'resize') {
    const meta = { event: 'annotation.resize', widget, ...(group !== undefined && { group }) }
    return store.dispatch(meta, (document) =>
      document.updateAnnotation(draft.id, (annotation) => ({
        ...annotation,
        geometry: roundGeometry(draft.geometry),
      })),
    ).committed
  }
  if (draft.kind === 'scale') {
    return store.dispatch({ event: 'annotation.scale', widget }, (document) => {
      for (const [id, geometry] of draft.geometries) {
        const rounded = roundGeometry(geometry)
        document.updateAnnotation(id, (annotation) => ({ ...annotation, geometry: rounded }))
      }
    }).committed
  }
  return store.dispatch({ event: 'annotation.move', widget }, (document) => {
    for (const id of draft.ids) {
      const geometry = annotations.get(id)?.geometry
      const moved = geometry && shapeOf(id)?.translate(geometry, draft.dx, draft.dy)
      if (!moved) continue
      const rounded = roundGeometry(moved)
      document.updateAnnotation(id, (annotation) => ({ ...annotation, geometry: rounded }))
    }
  }).committed
}
