import type { MediaClock } from '@tagwright/media'
import type { TaskMedium } from '@tagwright/schema'
import { useMemo, useState } from 'react'
import type { Picked } from '../reading/picked-words.js'
import { readText } from '../reading/reading-text.js'
import type { EvidenceSource } from './evidence-source.js'

/** What a field's evidence is taken from, by its medium; pictures have no stretches. */
export function useEvidenceSource(medium: TaskMedium | undefined): {
  source: EvidenceSource
  setClock(clock: MediaClock | null): void
} {
  const [clock, setClock] = useState<MediaClock | null>(null)
  const [picked, setPicked] = useState<Picked | null>(null)
  const text = medium?.type === 'text' ? (medium.text ?? '') : null
  const reading = useMemo(
    () => (text === null ? null : readText(text, medium?.language)),
    [text, medium?.language],
  )
  const source = useMemo((): EvidenceSource => {
    if (medium && reading) return { kind: 'text', medium, reading, picked, setPicked }
    if (medium?.type === 'audio' || medium?.type === 'video') return { kind: 'time', medium, clock }
    return { kind: 'none' }
  }, [medium, reading, picked, clock])
  return { source, setClock }
}
