import { labelsOf, moveInside, offersRelation } from '@tagwright/core'
import { type Annotation, clampGeometry, type Issue, type Relation } from '@tagwright/schema'
import type { Surface } from '../canvas/surface.js'
import type { CopiedAnnotations } from './clipboard-text.js'
import { pasteIssues } from './paste-issues.js'
import { relationsAmong } from './relations-among.js'

/** What of copied annotations fits into a widget. */
export interface SettledPaste {
  readonly annotations: readonly Annotation[]
  /** Those of the kinds that the task has. */
  readonly relations: readonly Relation[]
  /** What was left out, by code. */
  readonly issues: readonly Issue[]
}

const listed = (names: ReadonlySet<string>): string => [...names].slice(0, 5).join(', ')

/**
 * Brings copied annotations into a widget: geometries that it offers or already has, inside the
 * picture, with labels that it offers. What is left out is told.
 */
export function settlePasted(surface: Surface, copied: CopiedAnnotations): SettledPaste {
  const { store, widget, shapes } = surface
  const { annotations: here } = store.getState().document
  const types = new Set<string>(
    shapes.filter(({ offeredIn }) => !offeredIn).map(({ geometry }) => geometry),
  )
  const has = (type: string): boolean => {
    if (types.has(type)) return true
    for (const id of here.ofWidget(widget.id)) {
      if (here.get(id)?.geometry?.type === type) return true
    }
    return false
  }
  const offered = new Set(labelsOf(store.task, widget).map(({ id }) => id))
  const unknown = new Set<string>()
  const frame = surface.frame()
  const fits = (widget.rules?.inside ?? true) && frame.width > 0
  let foreign = 0
  const annotations = copied.annotations.flatMap((annotation) => {
    const { geometry, labels } = annotation
    if (!geometry || !has(geometry.type)) {
      foreign++
      return []
    }
    for (const label of labels ?? []) if (!offered.has(label)) unknown.add(label)
    if (!fits) return [annotation]
    // Moved as far as that is enough, cut only where it is larger than the picture.
    return [{ ...annotation, geometry: clampGeometry(moveInside(geometry, 0, 0, frame), frame) }]
  })
  const issues: Issue[] = []
  const { media } = widget
  if (copied.broken > 0) issues.push(pasteIssues.broken(media, { count: copied.broken }))
  if (foreign > 0) issues.push(pasteIssues.shapes(media, { count: foreign }))
  if (unknown.size > 0) {
    issues.push(pasteIssues.labels(media, { count: unknown.size, labels: listed(unknown) }))
  }
  const all = relationsAmong(copied.relations ?? [], copied.annotations)
  const relations = all.filter((each) => offersRelation(store.task, each))
  const left = all.length - relations.length
  if (left > 0) issues.push(pasteIssues.relations(media, { count: left }))
  return { annotations, relations, issues }
}
