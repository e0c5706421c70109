import { formatTime } from '@tagwright/media'
import { Button, useAnnounce, useDocumentState, useMessages } from '@tagwright/react'
import type { Geometry } from '@tagwright/schema'
import { useState } from 'react'
import { evidenceMessages } from './evidence.messages.js'
import { EvidenceChip } from './evidence-chip.js'
import { type EvidenceSource, quoteOf } from './evidence-source.js'
import { TimesForm } from './times-form.js'

/** Props of `EvidenceList`. */
export interface EvidenceListProps {
  source: EvidenceSource
  /** Ids of annotations; one that is gone is not shown. */
  evidence: readonly string[]
  /** Of what, for its name. */
  name: string
  readOnly: boolean
  /** Seconds at which the evidence being marked begins; null while none is. */
  from: number | null
  onFrom(seconds: number | null): void
  onAdd(geometry: Geometry): boolean
  onChange(id: string, geometry: Geometry): void
  onRemove(id: string): void
}

/** The evidence of one entry and the ways to add some: by playing, by typing times, by selecting. */
export function EvidenceList(props: EvidenceListProps) {
  const { source, evidence, name, readOnly, from, onFrom, onAdd } = props
  const { t } = useMessages(evidenceMessages)
  const announce = useAnnounce()
  const [typing, setTyping] = useState(false)
  const annotations = useDocumentState((document) => document.annotations)
  const shown = evidence.flatMap((id) => annotations.get(id) ?? [])
  const add = (geometry: Geometry, said: string) => {
    if (onAdd(geometry)) announce(t('fields.evidence.added', { name: said }))
  }
  return (
    <div className="tagwright-evidence">
      {shown.length > 0 && (
        <ul className="tagwright-evidence-chips" aria-label={t('fields.evidence.list', { name })}>
          {shown.map((annotation) => (
            <EvidenceChip
              key={annotation.id}
              annotation={annotation}
              source={source}
              readOnly={readOnly}
              onChange={(geometry) => props.onChange(annotation.id, geometry)}
              onRemove={() => props.onRemove(annotation.id)}
            />
          ))}
        </ul>
      )}
      {!readOnly && source.kind === 'time' && typing && (
        <TimesForm
          onCancel={() => setTyping(false)}
          onKeep={(start, end) => {
            add({ type: 'span', start, end }, `${formatTime(start)}–${formatTime(end)}`)
            setTyping(false)
          }}
        />
      )}
      {!readOnly && source.kind === 'time' && !typing && (
        <div className="tagwright-field-row">
          {source.clock && (
            <Button
              onClick={() => {
                const span = markTime(source.clock?.time ?? 0, from)
                onFrom(span.from)
                if (span.geometry) add(span.geometry, formatTime(span.geometry.start))
                else if (from !== null) announce(t('fields.evidence.short'))
              }}
            >
              {from === null
                ? t('fields.evidence.begin')
                : t('fields.evidence.end', { time: formatTime(from) })}
            </Button>
          )}
          {from === null ? (
            <Button kind="quiet" onClick={() => setTyping(true)}>
              {t('fields.evidence.type')}
            </Button>
          ) : (
            <Button kind="quiet" onClick={() => onFrom(null)}>
              {t('fields.evidence.cancel')}
            </Button>
          )}
        </div>
      )}
      {!readOnly && source.kind === 'text' && (
        <Button
          disabled={!source.picked}
          title={t('fields.evidence.quote-hint')}
          onClick={() => {
            if (!source.picked) return
            const quote = quoteOf(source.reading, source.medium.id, source.picked)
            add(quote, quote.quote)
            source.setPicked(null)
          }}
        >
          {t('fields.evidence.quote')}
        </Button>
      )}
    </div>
  )
}

const round = (seconds: number) => Math.round(seconds * 1e6) / 1e6

/** A press at a time: the beginning, or the end of what began before. */
export function markTime(
  time: number,
  from: number | null,
): { from: number | null; geometry?: { type: 'span'; start: number; end: number } } {
  if (from === null) return { from: round(time) }
  if (time <= from) return { from }
  return { from: null, geometry: { type: 'span', start: from, end: round(time) } }
}
