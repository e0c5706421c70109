import { LabelPicker, ToolButton, useMessages, useWidget } from '@tagwright/react'
import {
  ArrowDownToLine,
  ArrowLeftToLine,
  ArrowRightToLine,
  Check,
  Scissors,
  Trash2,
  X,
} from 'lucide-react'
import { type JSX, memo } from 'react'
import { audioMessages } from '../messages/audio-messages.js'
import { useCanEdit } from '../segments/use-can-edit.js'
import { addSpeaker } from '../speakers/speaker-edits.js'
import { canEditSpeakers } from '../speakers/speakers.js'
import { useSpeakers } from '../speakers/use-speakers.js'
import { useTimeline } from '../timeline/timeline-context.js'
import { RowSelect } from './row-select.js'
import { TimeField } from './time-field.js'

/** Props of {@link RowDetails}. */
export interface RowDetailsProps {
  id: string
  /** Seconds. */
  start: number
  end: number
  tier: string
  /** The id of who speaks; empty for nobody. */
  speaker: string
  /** A model's, not yet judged. */
  suggested: boolean
  /** A stretch, a moment, or nothing where it has the time of what it refers to. */
  kind: 'span' | 'instant' | undefined
}

/**
 * What can be done with the selected segment beside its text: times, tier, speaker, label, split, merge,
 * delete. Typing changes nothing of it, so it does not render for a key.
 */
export const RowDetails = memo(function RowDetails(props: RowDetailsProps): JSX.Element | null {
  const { id, start, end, tier, speaker, suggested, kind } = props
  const timeline = useTimeline()
  const { store, widget, tiers, edits, help } = timeline
  const { t, localize } = useMessages(audioMessages)
  const { labels } = useWidget(widget)
  const speakers = useSpeakers()
  const canEdit = useCanEdit(id)
  if (!canEdit) return null
  const addOne = () => {
    const made = addSpeaker(
      timeline,
      t('audio.row.new-speaker-name', { number: speakers.length + 1 }),
      id,
    )
    help.freshSpeaker.set(made)
    if (made !== null) help.panel.set('speakers')
  }
  const tool = { widget: widget.id, placement: 'top' } as const
  return (
    <div className="tagwright-audio-details">
      {kind && (
        <TimeField
          label={t(kind === 'span' ? 'audio.row.start' : 'audio.row.time')}
          value={start}
          onChange={(time) => edits.setEdge(id, 'start', time)}
        />
      )}
      {kind === 'span' && (
        <TimeField
          label={t('audio.row.end')}
          value={end}
          onChange={(time) => edits.setEdge(id, 'end', time)}
        />
      )}
      {tiers.length > 1 && (
        <RowSelect
          label={t('audio.row.tier')}
          value={tier}
          options={tiers.map((one) => ({ id: one.id, name: localize(one.name) || one.id }))}
          onChange={(next) => edits.setTier(id, next)}
        />
      )}
      {speakers.length > 0 && (
        <RowSelect
          label={t('audio.row.speaker')}
          value={speaker}
          none={t('audio.row.no-speaker')}
          options={speakers.map((one) => ({ id: one.id, name: localize(one.name) || one.id }))}
          {...(canEditSpeakers(store, widget) && {
            more: { name: t('audio.row.new-speaker'), onChoose: addOne },
          })}
          onChange={(next) => edits.setSpeaker(id, next === '' ? null : next)}
        />
      )}
      {labels.length > 0 && <LabelPicker widget={widget.id} />}
      <span className="tagwright-audio-row-actions">
        {suggested && (
          <>
            <ToolButton
              command="annotation.accept"
              icon={<Check aria-hidden size={16} />}
              {...tool}
            />
            <ToolButton command="annotation.reject" icon={<X aria-hidden size={16} />} {...tool} />
          </>
        )}
        {kind && (
          <ToolButton
            command="segment.start-here"
            icon={<ArrowLeftToLine aria-hidden size={16} />}
            {...tool}
          />
        )}
        {kind === 'span' && (
          <>
            <ToolButton
              command="segment.end-here"
              icon={<ArrowRightToLine aria-hidden size={16} />}
              {...tool}
            />
            <ToolButton
              command="segment.split"
              icon={<Scissors aria-hidden size={16} />}
              {...tool}
            />
            <ToolButton
              command="segment.merge-next"
              icon={<ArrowDownToLine aria-hidden size={16} />}
              {...tool}
            />
          </>
        )}
        <ToolButton command="segment.delete" icon={<Trash2 aria-hidden size={16} />} {...tool} />
      </span>
    </div>
  )
})
