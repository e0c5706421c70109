import type { Corpus } from '../format/corpus.js'
import { createLossCounter, type LossDeclaration } from '../format/loss.js'
import type { SerializeEvent } from '../format/serialize-event.js'
import type { CommonLoss } from './common-losses.js'
import { createLossNotes, type LossNotes } from './note-losses.js'

/** What beginning the notes of a run needs. */
export interface BeginNotesOptions {
  format: string
  /** The common losses that are noted for every document and annotation. */
  kinds: readonly CommonLoss[]
  losses: readonly LossDeclaration[]
  /** The key of extensions that the format writes back. */
  extension: string
}

/** Begins the notes of a run with what the ontology loses; `events` gives the losses at the end. */
export function beginNotes(
  corpus: Corpus,
  { format, kinds, losses, extension }: BeginNotesOptions,
): { notes: LossNotes; events(): SerializeEvent[] } {
  const counter = createLossCounter(losses)
  const notes = createLossNotes({ format, kinds, counter, extensions: [extension] })
  notes.dataset(corpus.dataset)
  return { notes, events: () => counter.list().map((loss) => ({ kind: 'loss', loss })) }
}
