import type { DocumentState, TaskStore } from '@tagwright/core'
import { paletteStyle, parseHex } from '@tagwright/react'
import type { LocalizedText, Speaker, Task, TranscriptionWidget } from '@tagwright/schema'

/** A speaker ready to be shown. */
export interface ResolvedSpeaker {
  readonly id: string
  readonly name: LocalizedText
  /** A CSS hex colour: the speaker's, or one of the palette. */
  readonly color: string
}

/** One list for all tasks without any: a new one each time would be news to all who look. */
const nobody: readonly Speaker[] = []

/** Who speaks: the annotator's list where there is one, else the task's. */
export function listedSpeakers(document: DocumentState, task: Task): readonly Speaker[] {
  // A task that was not parsed may lack what its type promises.
  return document.head.speakers ?? task.ontology?.speakers ?? nobody
}

/** Speakers with a colour each. */
export function resolveSpeakers(speakers: readonly Speaker[]): readonly ResolvedSpeaker[] {
  return speakers.map(({ id, name, color }, place) => ({
    id,
    name,
    color: color && parseHex(color) ? color : paletteStyle(place).color,
  }))
}

/**
 * Who speaks, with those whom segments name and no list does, as recognisers leave them: each by the id.
 * It looks at every annotation.
 */
export function namedSpeakers(document: DocumentState, task: Task): readonly Speaker[] {
  const listed = listedSpeakers(document, task)
  const known = new Set(listed.map(({ id }) => id))
  const found: Speaker[] = []
  for (const { speaker } of document.annotations) {
    if (speaker === undefined || known.has(speaker)) continue
    known.add(speaker)
    found.push({ id: speaker, name: speaker })
  }
  return found.length > 0 ? [...listed, ...found] : listed
}

/** The speakers of a store as they are now, those without a list too. */
export function speakersOf(store: TaskStore): readonly ResolvedSpeaker[] {
  return resolveSpeakers(namedSpeakers(store.getState().document, store.task))
}

/** Whether the list of speakers may be changed. */
export function canEditSpeakers(store: TaskStore, widget: TranscriptionWidget): boolean {
  return !widget.fixedSpeakers && store.canEdit(undefined, widget.id)
}
