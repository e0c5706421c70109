import { formatTime } from '@tagwright/media'
import { IconButton, useMessages } from '@tagwright/react'
import type { Annotation, Geometry } from '@tagwright/schema'
import { Pencil, Play, TextQuote, X } from 'lucide-react'
import { useState } from 'react'
import { evidenceMessages } from './evidence.messages.js'
import { type EvidenceSource, rangeOfQuote } from './evidence-source.js'
import { TimesForm } from './times-form.js'

/** Props of `EvidenceChip`. */
export interface EvidenceChipProps {
  annotation: Annotation
  source: EvidenceSource
  readOnly: boolean
  onChange(geometry: Geometry): void
  onRemove(): void
}

/** One piece of evidence: shown where it lies by a press; its times can be typed. */
export function EvidenceChip(props: EvidenceChipProps) {
  const { annotation, source, readOnly, onChange, onRemove } = props
  const { t } = useMessages(evidenceMessages)
  const [editing, setEditing] = useState(false)
  const { geometry } = annotation
  const remove = (name: string) =>
    !readOnly && (
      <IconButton
        tooltip={false}
        label={t('fields.evidence.remove', { name })}
        icon={<X aria-hidden size={14} />}
        onClick={onRemove}
      />
    )
  if (geometry?.type === 'text-span') {
    const quote = geometry.quote.length > 60 ? `${geometry.quote.slice(0, 60)}…` : geometry.quote
    return (
      <li className="tagwright-evidence-chip">
        <button
          type="button"
          className="tagwright-evidence-show"
          aria-label={t('fields.evidence.show', { quote })}
          onClick={() => {
            if (source.kind === 'text') source.setPicked(rangeOfQuote(source.reading, geometry))
          }}
        >
          <TextQuote aria-hidden size={14} />
          <bdi>{quote}</bdi>
        </button>
        {remove(quote)}
      </li>
    )
  }
  if (geometry?.type !== 'span') return <li className="tagwright-evidence-chip">{remove('')}</li>
  const times = { from: formatTime(geometry.start), to: formatTime(geometry.end) }
  if (editing) {
    return (
      <li>
        <TimesForm
          start={geometry.start}
          end={geometry.end}
          onCancel={() => setEditing(false)}
          onKeep={(start, end) => {
            onChange({ ...geometry, start, end })
            setEditing(false)
          }}
        />
      </li>
    )
  }
  return (
    <li className="tagwright-evidence-chip">
      <button
        type="button"
        className="tagwright-evidence-show"
        aria-label={t('fields.evidence.play', times)}
        onClick={() => {
          if (source.kind === 'time') void source.clock?.play(geometry)
        }}
      >
        <Play aria-hidden size={14} />
        <span dir="ltr">
          {times.from}–{times.to}
        </span>
      </button>
      {!readOnly && (
        <IconButton
          tooltip={false}
          label={t('fields.evidence.edit', times)}
          icon={<Pencil aria-hidden size={14} />}
          onClick={() => setEditing(true)}
        />
      )}
      {remove(`${times.from}–${times.to}`)}
    </li>
  )
}
