import type { Timeline } from '../timeline/timeline.js'
import { doubtOf } from './doubt-of.js'

/**
 * Selects the next (1) or previous (-1) doubtful segment in time, round the ends; a caret in a text goes
 * along. False when nothing else is doubtful.
 */
export function goToDoubt(timeline: Timeline, direction: 1 | -1): boolean {
  const { store, segments, help } = timeline
  const { index } = segments
  const { annotations } = store.getState().document
  const threshold = help.threshold.get()
  const selected = timeline.selected()
  const from = selected === null ? (direction === 1 ? -1 : index.size) : index.placeOf(selected)
  for (let step = 1; step <= index.size; step++) {
    const place = (((from + direction * step) % index.size) + index.size) % index.size
    const segment = index.at(place)
    const annotation = segment && annotations.get(segment.id)
    if (!annotation || segment.id === selected) continue
    if (doubtOf(annotation, threshold) === null) continue
    const caret = timeline.activeText.get() ? ({ caret: 'end' } as const) : {}
    timeline.select(segment.id, { seek: true, ...caret })
    return true
  }
  return false
}

/** How many segments are doubtful. */
export function countDoubts({ store, segments, help }: Timeline): number {
  const { annotations } = store.getState().document
  const threshold = help.threshold.get()
  let count = 0
  for (const { id } of segments.index) {
    const annotation = annotations.get(id)
    if (annotation && doubtOf(annotation, threshold) !== null) count++
  }
  return count
}

/** Accepts the selected segment as it is now and goes to the next doubtful one. */
export function acceptDoubt(timeline: Timeline): boolean {
  const { store, widget } = timeline
  if (!store.run('annotation.accept', undefined, { widget: widget.id })) return false
  goToDoubt(timeline, 1)
  return true
}
