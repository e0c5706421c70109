import { useMessages } from '@tagwright/react'
import type { Annotation, TranscriptChecks } from '@tagwright/schema'
import { TriangleAlert } from 'lucide-react'
import { type JSX, useMemo } from 'react'
import { audioMessages } from '../messages/audio-messages.js'
import type { PlacedSegment } from '../segments/segment-index.js'
import { useSignal } from '../signal/use-signal.js'
import { useTimeline } from '../timeline/timeline-context.js'
import { createSegmentCheck } from './check-text.js'

/** Props of {@link RowIssues}. */
export interface RowIssuesProps {
  annotation: Annotation
  segment: PlacedSegment
  checks: TranscriptChecks
}

/** What is wrong with the text of a segment, in its row. */
export function RowIssues({ annotation, segment, checks }: RowIssuesProps): JSX.Element | null {
  const { segments } = useTimeline()
  const { issue: sentence } = useMessages(audioMessages)
  useSignal(segments.order)
  const check = useMemo(() => createSegmentCheck(checks), [checks])
  let before: number | undefined
  if (checks.maxGap !== undefined)
    for (let place = segments.index.placeOf(segment.id) - 1; place >= 0; place--) {
      const other = segments.index.at(place)
      if (other?.tier !== segment.tier) continue
      before = other.end
      break
    }
  const issues = check(annotation, segment, before)
  if (issues.length === 0) return null
  return (
    <ul className="tagwright-audio-row-issues">
      {issues.map((one) => (
        <li key={one.code} data-severity={one.severity}>
          <TriangleAlert aria-hidden size={14} />
          {sentence(one)}
        </li>
      ))}
    </ul>
  )
}
