import type { EventType, TranscriptionWidget } from '@tagwright/schema'

/** An event type as it is offered: with the host's name, or with a key of ours. */
export interface OfferedEvent extends EventType {
  readonly message?: 'audio.event.inaudible' | 'audio.event.noise' | 'audio.event.crosstalk'
}

const usual: readonly OfferedEvent[] = [
  { id: 'inaudible', message: 'audio.event.inaudible' },
  { id: 'noise', message: 'audio.event.noise' },
  { id: 'crosstalk', message: 'audio.event.crosstalk' },
]

/** The events that a widget offers: its own, else the usual ones; those have names without being given any. */
export function eventTypesOf({ events }: TranscriptionWidget): readonly OfferedEvent[] {
  if (!events) return usual
  return events.map((one) => ({ ...usual.find(({ id }) => id === one.id), ...one }))
}
