import type { Annotation } from '@tagwright/schema'
import { newSegment } from '../segments/new-segment.js'
import type { Timeline } from '../timeline/timeline.js'
import type { DetectionResult } from './speech-detector.js'

/** Seconds that a stretch must keep to be worth a segment. */
const least = 0.1

/**
 * Adds what was found as segments of a model, in one step: they can be accepted and rejected like any
 * other. Where the tier has a segment already, nothing is added.
 * @returns the ids of the new segments
 */
export function addSpeech(timeline: Timeline, tierId: string, result: DetectionResult): string[] {
  const { store, widget, tiers, segments, window } = timeline
  const tier = tiers.find(({ id }) => id === tierId) ?? tiers[0]
  if (!tier || tier.kind === 'point' || !timeline.edits.canEdit(null)) return []
  const { start: from, end: to } = window.get()
  const { source, version } = result
  const made: Annotation[] = []
  for (const stretch of result.stretches) {
    const free = { start: Math.max(from, stretch.start), end: Math.min(to, stretch.end) }
    if (free.end - free.start < least) continue
    const taken = segments.index.query(free.start, free.end)
    if (taken.some((one) => one.tier === tier.id && one.start < free.end && one.end > free.start))
      continue
    const one = newSegment(store, widget, tier, free.start, free.end)
    made.push({ ...one, origin: { kind: 'model', source, version } })
  }
  if (made.length === 0) return []
  const { committed } = store.dispatch({ event: 'speech.detect', widget: widget.id }, (draft) => {
    draft.addAnnotations(made)
  })
  return committed ? made.map(({ id }) => id) : []
}

/** Accepts or rejects all of some segments that nobody judged yet, in one step. */
export function judgeSpeech(
  { store, widget }: Timeline,
  ids: readonly string[],
  verdict: 'accepted' | 'rejected',
): number {
  const { annotations } = store.getState().document
  const open = ids.filter((id) => {
    const annotation = annotations.get(id)
    return annotation && !annotation.review && store.canEdit(id, widget.id)
  })
  if (open.length === 0) return 0
  const event = verdict === 'accepted' ? 'annotation.accept' : 'annotation.reject'
  const { committed } = store.dispatch({ event, widget: widget.id }, (draft) => {
    for (const id of open) {
      draft.updateAnnotation(id, (annotation) => {
        annotation.review = { verdict }
      })
    }
  })
  return committed ? open.length : 0
}
