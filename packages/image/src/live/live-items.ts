import type { Annotation, Geometry } from '@tagwright/schema'
import type { Surface } from '../canvas/surface.js'
import { type AnnotationStyle, createStyle } from '../paint/annotation-style.js'
import type { AnyShape } from '../shapes/shape.js'

/** One annotation that is drawn live. */
export interface LiveItem {
  id: string
  annotation: Annotation
  geometry: Geometry
  shape: AnyShape
  style: AnnotationStyle
  state: 'hovered' | 'selected'
}

/** Up to this many selected annotations are drawn one by one, above all others. */
export const fewSelected = 50

/** The selected annotations of a widget that are drawn live; none when there are too many. */
export function liftedIds(surface: Surface): ReadonlySet<string> {
  const { selection } = surface.store.getState().session
  const { edited, group } = surface.live.get()
  if (group) return group.ids
  if (selection.length > fewSelected) return new Set(edited?.keys())
  const ids = selection.filter((id) => isShown(surface, id))
  return new Set(edited ? [...ids, ...edited.keys()] : ids)
}

function isShown(surface: Surface, id: string): boolean {
  const annotation = surface.store.getState().document.annotations.get(id)
  return annotation?.widget === surface.widget.id && !surface.isHidden(annotation)
}

/** What is drawn live now: hovered below, selected above. */
function liveItems(surface: Surface): LiveItem[] {
  const { document, session } = surface.store.getState()
  const { edited, gesture, group } = surface.live.get()
  const items: LiveItem[] = []
  const add = (id: string, state: LiveItem['state']) => {
    const annotation = document.annotations.get(id)
    const geometry = edited?.get(id) ?? annotation?.geometry
    const shape = annotation && surface.index().shapeOf(annotation)
    if (!annotation || !geometry || !shape || !isShown(surface, id)) return
    const style = surface.styles()(annotation)
    items.push({ id, annotation, geometry, shape, style, state })
  }
  const { selection, hovered } = session
  if (hovered !== null && gesture === 'none' && !selection.includes(hovered))
    add(hovered, 'hovered')
  if (!group && selection.length <= fewSelected) for (const id of selection) add(id, 'selected')
  return items
}

const same = (a: LiveItem, b: LiveItem) =>
  a.id === b.id && a.geometry === b.geometry && a.style === b.style && a.state === b.state

/** Reads what is drawn live; the list keeps its identity while nothing in it changes. */
export function createLiveReader(surface: Surface): () => readonly LiveItem[] {
  let last: readonly LiveItem[] = []
  return () => {
    const next = liveItems(surface)
    const kept = next.length === last.length && next.every((item, i) => same(item, last[i]!))
    if (!kept) last = next
    return last
  }
}

const plain = createStyle('#1b6ef3', '')

/** How what is being drawn is to look. */
export function draftStyle(surface: Surface): AnnotationStyle {
  const label = surface.label()
  return label === null ? plain : surface.styles()({ id: '', labels: [label] })
}
