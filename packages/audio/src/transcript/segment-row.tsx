import { formatTime } from '@tagwright/media'
import { IconButton, useAnnotation, useLabelIndex, useMessages, useSession } from '@tagwright/react'
import { Play, Sparkles } from 'lucide-react'
import { type JSX, lazy, memo, Suspense, useCallback, useSyncExternalStore } from 'react'
import { doubtOf } from '../doubts/doubt-of.js'
import { audioMessages } from '../messages/audio-messages.js'
import { placeSegment } from '../segments/place-segment.js'
import type { PlacedSegment } from '../segments/segment-index.js'
import { useSignal } from '../signal/use-signal.js'
import { useSpeakers } from '../speakers/use-speakers.js'
import { useTimeline } from '../timeline/timeline-context.js'
import { RowDetails } from './row-details.js'
import { SegmentText, type SegmentTextProps } from './segment-text.js'
import { WordLine } from './word-line.js'

const RowIssues = lazy(async () => ({
  default: (await import('../checks/row-issues.js')).RowIssues,
}))
const RowEvents = lazy(async () => ({
  default: (await import('../document-view/row-events.js')).RowEvents,
}))

/** Props of {@link SegmentRow}. */
export interface SegmentRowProps
  extends Pick<SegmentTextProps, 'tabbable' | 'onTextKey' | 'textHelp'> {
  id: string
  /** Its place in the order of time, from 0. */
  place: number
}

/** One segment: play, time, who speaks, text; more when it is selected. */
export const SegmentRow = memo(function SegmentRow(props: SegmentRowProps): JSX.Element | null {
  const { id, place, tabbable, onTextKey, textHelp } = props
  const timeline = useTimeline()
  const { t, localize, number } = useMessages(audioMessages)
  const annotation = useAnnotation(id)
  const labels = useLabelIndex()
  const selected = useSession(() => timeline.selected() === id)
  const heard = useIsHeard(id)
  const threshold = useSignal(timeline.help.threshold)
  const speakers = useSpeakers()
  const referred = useReferredPlace(id)
  const segment = annotation && (placeSegment(annotation, timeline.tiers) ?? referred)
  if (!annotation || !segment) return null
  const { start, end } = segment
  const speaker = speakers.find((one) => one.id === annotation.speaker)
  const tier =
    timeline.tiers.length > 1 ? timeline.tiers.find((one) => one.id === segment.tier) : undefined
  const label = labels.get(annotation.labels?.[0] ?? '')
  // Somebody whom no list names is shown by the id.
  const who = speaker
    ? localize(speaker.name) || speaker.id
    : (annotation.speaker ?? (tier ? localize(tier.name) || tier.id : ''))
  const suggested =
    annotation.origin?.kind === 'model' && !annotation.origin.edited && !annotation.review
  const doubt = doubtOf(annotation, threshold)
  const percent = number(doubt ?? 1, { style: 'percent' })
  const doubtText = t('audio.row.doubtful', { percent })
  const name = t('audio.row.name', {
    place: place + 1,
    start: formatTime(start),
    end: formatTime(end),
    who: [who, label?.name].map((part) => (part ? `, ${part}` : '')).join(''),
  })
  return (
    <div
      className="tagwright-audio-row"
      data-selected={selected || undefined}
      data-heard={heard || undefined}
      data-suggested={suggested || undefined}
      data-doubtful={doubt !== null || undefined}
      onPointerDown={() => timeline.select(id)}
    >
      <div className="tagwright-audio-row-head">
        <IconButton
          label={t('audio.row.play', { start: formatTime(start) })}
          icon={<Play aria-hidden size={16} />}
          tooltip={false}
          tabIndex={tabbable ? 0 : -1}
          onClick={() => timeline.playFromStart(id)}
        />
        <span className="tagwright-audio-row-time" dir="ltr">
          {formatTime(start)}
        </span>
        {label && (
          <span className="tagwright-audio-row-label">
            <span
              className="tagwright-audio-dot"
              style={{ backgroundColor: label.color }}
              aria-hidden="true"
            />
            {label.name}
          </span>
        )}
        {who && (
          <span className="tagwright-audio-row-who">
            {speaker && (
              <span
                className="tagwright-audio-dot"
                style={{ backgroundColor: speaker.color }}
                aria-hidden="true"
              />
            )}
            {who}
          </span>
        )}
        {suggested && (
          <span className="tagwright-audio-row-suggested" title={t('audio.row.suggestion')}>
            <Sparkles aria-hidden size={14} />
            <span>{t('audio.row.suggestion')}</span>
          </span>
        )}
        {doubt !== null && (
          <span className="tagwright-audio-row-doubtful" title={doubtText}>
            <span aria-hidden="true">{percent}</span>
            <span className="tagwright-visually-hidden">{doubtText}</span>
          </span>
        )}
      </div>
      <SegmentText
        id={id}
        annotation={annotation}
        name={name}
        tabbable={tabbable}
        onTextKey={onTextKey}
        textHelp={textHelp}
      />
      {selected && annotation.words && annotation.words.length > 0 && (
        <WordLine words={annotation.words} />
      )}
      {timeline.widget.checks && (
        <Suspense fallback={null}>
          <RowIssues annotation={annotation} segment={segment} checks={timeline.widget.checks} />
        </Suspense>
      )}
      {annotation.events && annotation.events.length > 0 && (
        <Suspense fallback={null}>
          <RowEvents events={annotation.events} />
        </Suspense>
      )}
      {selected && (
        <RowDetails
          id={id}
          start={start}
          end={end}
          tier={segment.tier}
          speaker={annotation.speaker ?? ''}
          suggested={annotation.origin?.kind === 'model' && !annotation.review}
          kind={annotation.geometry && (annotation.geometry.type === 'span' ? 'span' : 'instant')}
        />
      )}
    </div>
  )
})

/** Where a segment lies that has no time of its own; null for others. */
function useReferredPlace(id: string): PlacedSegment | null {
  const { segments, store } = useTimeline()
  const read = useCallback(() => {
    const annotation = store.getState().document.annotations.get(id)
    return annotation && !annotation.geometry ? (segments.index.get(id) ?? null) : null
  }, [store, segments, id])
  return useSyncExternalStore(segments.order.subscribe, read, read)
}

/** Whether the playing position is inside a segment; renders only when that changes. */
function useIsHeard(id: string): boolean {
  const { clock, segments } = useTimeline()
  const read = useCallback(() => {
    const segment = segments.index.get(id)
    if (!segment || !clock.getState().playing) return false
    return clock.time >= segment.start && clock.time < segment.end
  }, [clock, segments, id])
  return useSyncExternalStore(clock.subscribe, read, () => false)
}
