import type { MediaClock } from '@tagwright/media'
import { useDocumentState, useMessages } from '@tagwright/react'
import type { TaskMedium } from '@tagwright/schema'
import { useId, useMemo } from 'react'
import { mediumMessages } from '../media-view/medium.messages.js'
import { MediumView } from '../media-view/medium-view.js'
import { readingMessages } from '../reading/reading.messages.js'
import { SelectionBar } from '../reading/selection-bar.js'
import type { ReaderMark } from '../reading/text-blocks.js'
import { TextReader } from '../reading/text-reader.js'
import { type EvidenceSource, rangeOfQuote } from './evidence-source.js'

/** Props of `EvidenceMedium`. */
export interface EvidenceMediumProps {
  medium: TaskMedium | undefined
  source: EvidenceSource
  /** The widget that what is played is counted for. */
  widget: string
  /** Ids of the evidence that is shown in the text. */
  shown: readonly string[]
  /** Evidence is asked for, so that words of a passage can be selected. */
  selectable: boolean
  onClock(clock: MediaClock | null): void
}

/** The medium that entries speak of: a player that tells its clock, or a text to select words in. */
export function EvidenceMedium(props: EvidenceMediumProps) {
  const { medium, source, widget, shown, selectable, onClock } = props
  const { t: read } = useMessages(readingMessages)
  const { t } = useMessages(mediumMessages)
  const hint = useId()
  const annotations = useDocumentState((document) => document.annotations)
  const reading = source.kind === 'text' ? source.reading : null
  const marks = useMemo((): ReaderMark[] => {
    if (!reading) return []
    return shown.flatMap((id) => {
      const geometry = annotations.get(id)?.geometry
      if (geometry?.type !== 'text-span') return []
      return [{ id, ...rangeOfQuote(reading, geometry) }]
    })
  }, [annotations, shown, reading])
  if (source.kind !== 'text' || !selectable || source.reading.text.length > 1_000_000) {
    return <MediumView medium={medium} widget={widget} onClock={onClock} />
  }
  return (
    <>
      <p id={hint} className="tagwright-field-hint tagwright-key-hint">
        {read('fields.reading.keys')}
      </p>
      <TextReader
        reading={source.reading}
        language={source.medium.language}
        label={t('fields.medium.text')}
        marks={marks}
        picked={source.picked}
        onPick={source.setPicked}
        describedBy={hint}
      />
      {source.picked && (
        <SelectionBar reading={source.reading} picked={source.picked} onPick={source.setPicked} />
      )}
    </>
  )
}
