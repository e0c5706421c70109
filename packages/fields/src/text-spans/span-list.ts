import type { AnnotationCollection, AnnotationOrder } from '@tagwright/core'
import type { Annotation, TextSpanGeometry } from '@tagwright/schema'

/** An annotation that is a span of text. */
export interface SpanAnnotation extends Annotation {
  geometry: TextSpanGeometry
}

/** The spans of a widget in the order of the text, the longer of two beginning at one place first. */
export function spansOf(annotations: AnnotationCollection, widget: string): SpanAnnotation[] {
  const spans: SpanAnnotation[] = []
  for (const id of annotations.ofWidget(widget)) {
    const annotation = annotations.get(id)
    if (annotation?.geometry?.type !== 'text-span') continue
    if (annotation.review?.verdict !== 'rejected') spans.push(annotation as SpanAnnotation)
  }
  return spans.sort(
    (a, b) => a.geometry.start - b.geometry.start || b.geometry.end - a.geometry.end,
  )
}

/** Ids in a given order, as lists of annotations take them. */
export function orderOf(ids: readonly string[]): AnnotationOrder {
  const places = new Map(ids.map((id, index) => [id, index]))
  return {
    length: ids.length,
    at: (index) => ids.at(index),
    indexOf: (id) => places.get(id) ?? -1,
    [Symbol.iterator]: () => ids[Symbol.iterator](),
  }
}

type Stretch = Pick<TextSpanGeometry, 'start' | 'end'>

/** Whether two stretches share a character. */
export const overlap = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end

/** The span that stands in the way of a new one: the same with the same label, or any overlap. */
export function obstacle(
  spans: readonly SpanAnnotation[],
  wanted: Stretch & { label?: string | undefined },
  policy: 'allow' | 'forbid',
): SpanAnnotation | undefined {
  return spans.find(({ geometry, labels }) => {
    if (policy === 'forbid') return overlap(geometry, wanted)
    const same = geometry.start === wanted.start && geometry.end === wanted.end
    return same && (wanted.label === undefined || labels?.includes(wanted.label) === true)
  })
}
