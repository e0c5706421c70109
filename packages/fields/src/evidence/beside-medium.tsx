import type { MediaClock } from '@tagwright/media'
import { type ReactNode, useMemo } from 'react'
import type { Entry } from '../entries/use-entries.js'
import type { FieldHandle } from '../field/use-field.js'
import { EvidenceMedium } from './evidence-medium.js'
import type { EvidenceSource } from './evidence-source.js'

/** Props of `BesideMedium`. */
export interface BesideMediumProps {
  // biome-ignore lint/suspicious/noExplicitAny: only what all handles have is used.
  field: FieldHandle<any, any>
  source: EvidenceSource
  /** Evidence is asked for. */
  evidence: boolean
  /** What is answered; its evidence is shown in a passage. */
  entries: readonly Entry[]
  onClock(clock: MediaClock | null): void
  /** Under the medium. */
  note?: ReactNode
  children: ReactNode
}

/** Written entries beside the medium that they speak of; under it on phones. */
export function BesideMedium(props: BesideMediumProps) {
  const { field, source, evidence, entries, onClock, note, children } = props
  const shown = useMemo(() => entries.flatMap(({ evidence = [] }) => evidence), [entries])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: watches the focus of what is inside; nothing is pressed.
    <div
      className="tagwright-beside"
      onFocus={({ target }) => {
        // Browsers take what lies under a sticky part for seen; its scroll margin says otherwise.
        if (target.matches(':focus-visible')) target.scrollIntoView({ block: 'nearest' })
      }}
    >
      <div className="tagwright-beside-medium">
        <EvidenceMedium
          medium={field.medium}
          source={source}
          widget={field.widget.id}
          shown={shown}
          selectable={evidence && !field.readOnly}
          onClock={onClock}
        />
        {note}
      </div>
      {children}
    </div>
  )
}
