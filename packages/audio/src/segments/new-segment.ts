import type { TaskStore } from '@tagwright/core'
import type { Annotation, TranscriptionWidget } from '@tagwright/schema'
import type { ResolvedTier } from './tiers.js'

const round = (time: number): number => Math.round(time * 1e6) / 1e6

/** A segment that somebody makes now: the active label, the tier's speaker, the widget's language. */
export function newSegment(
  store: TaskStore,
  widget: TranscriptionWidget,
  tier: ResolvedTier,
  start: number,
  end: number,
): Annotation {
  const label = store.getState().session.activeLabel[widget.id]
  const { language, direction } = widget
  const { speakers } = store.getState().document.head
  // Whom the annotator made one with somebody else does not come back.
  const isThere = !speakers || speakers.some(({ id }) => id === tier.speaker)
  const speaker = isThere ? tier.speaker : undefined
  return {
    id: store.environment.newId(),
    widget: widget.id,
    media: widget.media,
    geometry:
      tier.kind === 'point'
        ? { type: 'instant', time: round(start) }
        : { type: 'span', start: round(start), end: round(end) },
    ...(label && { labels: [label] }),
    text: '',
    ...(language !== undefined && { language }),
    ...(direction !== undefined && { direction }),
    tier: tier.id,
    ...(speaker !== undefined && { speaker }),
  }
}
