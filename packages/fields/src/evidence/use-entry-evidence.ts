import { useCommands, useMessages, useMountedWidget } from '@tagwright/react'
import type { Widget } from '@tagwright/schema'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Entries, Entry } from '../entries/use-entries.js'
import { evidenceMessages } from './evidence.messages.js'
import { type EvidenceHandle, evidenceCommands } from './evidence-commands.js'
import { markTime } from './evidence-list.js'
import { type EvidenceSource, quoteOf } from './evidence-source.js'

/** The evidence that is being marked, and for which entry. */
export interface EntryEvidence {
  /** Seconds at which the evidence of an entry begins; null while none is being marked. */
  fromOf(index: number): number | null
  setFrom(index: number, seconds: number | null): void
  /** Says which entry the keys mean. */
  use(index: number | null): void
}

/** Lets the keys of a field with evidence mean the entry in use. */
export function useEntryEvidence<T extends Entry>(
  widget: Widget,
  source: EvidenceSource,
  entries: Entries<T>,
  allowed: boolean,
): EntryEvidence {
  useMessages(evidenceMessages)
  const [open, setOpen] = useState<{ index: number; from: number } | null>(null)
  const inUse = useRef<number | null>(null)
  const act = useRef<Omit<EvidenceHandle, 'kind'>>({ mark: () => false, play: () => false })
  useEffect(() => {
    act.current = {
      mark(dry) {
        const index = inUse.current
        if (!allowed || index === null || !entries.entries[index]) return false
        if (source.kind === 'text') {
          if (!source.picked) return false
          if (dry) return true
          const quote = quoteOf(source.reading, source.medium.id, source.picked)
          source.setPicked(null)
          return entries.addEvidence(index, quote)
        }
        if (source.kind !== 'time' || !source.clock) return false
        if (dry) return true
        const next = markTime(source.clock.time, open?.index === index ? open.from : null)
        setOpen(next.from === null ? null : { index, from: next.from })
        return next.geometry ? entries.addEvidence(index, next.geometry) : true
      },
      play(dry) {
        if (source.kind !== 'time' || !source.clock) return false
        if (!dry) void source.clock.toggle()
        return true
      },
    }
  })
  const handle = useMemo<EvidenceHandle>(
    () => ({
      kind: 'evidence',
      mark: (dry) => act.current.mark(dry),
      play: (dry) => act.current.play(dry),
    }),
    [],
  )
  useCommands(useMemo(() => evidenceCommands(widget.type), [widget.type]))
  useMountedWidget(widget.id, handle)
  return {
    fromOf: (index) => (open?.index === index ? open.from : null),
    setFrom: (index, from) => setOpen(from === null ? null : { index, from }),
    use: (index) => {
      inUse.current = index
    },
  }
}
