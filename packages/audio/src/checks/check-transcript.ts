import type { DocumentState, WidgetCheck } from '@tagwright/core'
import type { Issue, TranscriptChecks, TranscriptionWidget } from '@tagwright/schema'
import { placeSegment } from '../segments/place-segment.js'
import type { PlacedSegment } from '../segments/segment-index.js'
import { tiersOf } from '../segments/tiers.js'
import { createSegmentCheck } from './check-text.js'

/** Judges all texts of a widget in the order of time; rejected segments are not there. */
export function checkTexts(
  widget: TranscriptionWidget,
  checks: TranscriptChecks,
  { annotations }: Pick<DocumentState, 'annotations'>,
): Issue[] {
  const tiers = tiersOf(widget)
  const placed: PlacedSegment[] = []
  for (const id of annotations.ofWidget(widget.id)) {
    const annotation = annotations.get(id)
    const segment = annotation && placeSegment(annotation, tiers)
    if (segment && annotation.review?.verdict !== 'rejected') placed.push(segment)
  }
  placed.sort((a, b) => a.start - b.start || a.end - b.end)
  const check = createSegmentCheck(checks)
  const ends = new Map<string, number>()
  const issues: Issue[] = []
  for (const segment of placed) {
    const annotation = annotations.get(segment.id)!
    const before = ends.get(segment.tier)
    issues.push(...check(annotation, segment, before))
    ends.set(segment.tier, Math.max(before ?? segment.end, segment.end))
  }
  return issues
}

/** What a transcription says of its texts when a task's rules are checked. */
export const checkTranscript: WidgetCheck['check'] = ({ widget, document }) => {
  const { checks } = widget as TranscriptionWidget
  return checks ? checkTexts(widget as TranscriptionWidget, checks, document) : []
}
