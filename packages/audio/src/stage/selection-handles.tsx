import { formatTime } from '@tagwright/media'
import { useMessages, useSession } from '@tagwright/react'
import type { JSX, KeyboardEvent } from 'react'
import { audioMessages } from '../messages/audio-messages.js'
import type { PlacedSegment } from '../segments/segment-index.js'
import { useCanEdit } from '../segments/use-can-edit.js'
import { useSignal } from '../signal/use-signal.js'
import { useTimeline } from '../timeline/timeline-context.js'

type Part = 'start' | 'end' | 'body'

/** Seconds that a key moves an edge. */
const steps: Record<string, number> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }
const pages: Record<string, number> = { PageDown: -1, PageUp: 1 }

/** The edges and the body of the selected segment as sliders in time; the painter places them. */
export function SelectionHandles(): JSX.Element | null {
  const timeline = useTimeline()
  // The index alone knows which of the selected ids are segments of this widget.
  const id = useSession(() => timeline.selected())
  // For where it lies alone: what is typed into it changes nothing here.
  useSignal(timeline.segments.order)
  const window = useSignal(timeline.window)
  const { t } = useMessages(audioMessages)
  const canEdit = useCanEdit(id)
  const segment = id === null ? undefined : timeline.segments.index.get(id)
  if (!segment || !canEdit) return null
  const isPoint = segment.start === segment.end
  const slider = (part: Part, value: number, label: string) => (
    <div
      className="tagwright-audio-handle"
      data-part={part}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-orientation="horizontal"
      aria-valuemin={window.start}
      aria-valuemax={window.end}
      aria-valuenow={Number(value.toFixed(3))}
      aria-valuetext={formatTime(value, { decimals: 2 })}
      onKeyDown={(event) => nudge(event, segment, part)}
    />
  )
  const nudge = (event: KeyboardEvent, { id: target }: PlacedSegment, part: Part) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const fine = steps[event.key]
    const page = pages[event.key]
    if (fine === undefined && page === undefined) return
    event.preventDefault()
    event.stopPropagation()
    const by = page ?? (fine ?? 0) * (event.shiftKey ? 0.1 : 0.01)
    timeline.edits.nudge(target, part, by)
    const place = timeline.segments.index.get(target)
    if (place) timeline.showRange(place.start, place.end)
  }
  return (
    <>
      {slider('body', segment.start, t('audio.handle.body'))}
      {!isPoint && slider('start', segment.start, t('audio.handle.start'))}
      {!isPoint && slider('end', segment.end, t('audio.handle.end'))}
    </>
  )
}
