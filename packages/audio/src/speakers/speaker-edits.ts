import type { DocumentDraft } from '@tagwright/core'
import { labelPalette } from '@tagwright/react'
import type { Speaker } from '@tagwright/schema'
import type { Timeline } from '../timeline/timeline.js'
import { canEditSpeakers, namedSpeakers, speakersOf } from './speakers.js'

type Place = Pick<Timeline, 'store' | 'widget'>

/**
 * Adds a speaker at the end of the list, with the first colour of the palette that nobody has.
 * @param segment a segment that becomes theirs, in the same step of undo
 * @returns the new id; null when the list may not be changed
 */
export function addSpeaker(at: Place, name: string, segment?: string): string | null {
  const { store } = at
  const speakers = speakersOf(store)
  const taken = new Set(speakers.map(({ id }) => id))
  let number = speakers.length + 1
  while (taken.has(`speaker-${number}`)) number++
  const id = `speaker-${number}`
  const used = new Set(speakers.map(({ color }) => color.toLowerCase()))
  const color =
    labelPalette.find((one) => !used.has(one.toLowerCase())) ??
    labelPalette[speakers.length % labelPalette.length]!
  const done = change(at, 'speaker.add', (list, draft) => {
    list.push({ id, name, color })
    if (segment === undefined) return
    draft.updateAnnotation(segment, (annotation) => {
      annotation.speaker = id
    })
  })
  return done ? id : null
}

/** Names a speaker; one who had a name in several languages has this one in all. An empty name is refused. */
export function renameSpeaker(at: Place, id: string, name: string): boolean {
  if (name.trim() === '') return false
  return changeOne(at, 'speaker.rename', id, (speaker) => {
    speaker.name = name
  })
}

/** Gives a speaker a colour, as `#rrggbb`. */
export function recolorSpeaker(at: Place, id: string, color: string): boolean {
  return changeOne(at, 'speaker.recolor', id, (speaker) => {
    speaker.color = color
  })
}

/**
 * Makes two speakers one: all that the first said is the second's, and the first is gone. Refused as a
 * whole when one of the segments may not be changed.
 * @returns how many segments changed hands; null when it was refused
 */
export function mergeSpeakers(at: Place, from: string, into: string): number | null {
  const known = new Set(speakersOf(at.store).map(({ id }) => id))
  if (from === into || !known.has(from) || !known.has(into)) return null
  const theirs = saidBy(at, from)
  const done = change(at, 'speaker.merge', (list, draft) => {
    take(list, from)
    for (const id of theirs) {
      draft.updateAnnotation(id, (annotation) => {
        annotation.speaker = into
      })
    }
  })
  return done ? theirs.length : null
}

/** Takes a speaker who says nothing off the list. */
export function removeSpeaker(at: Place, id: string): boolean {
  if (saidBy(at, id).length > 0) return false
  return change(at, 'speaker.remove', (list) => take(list, id))
}

/** The segments of a speaker, in the order of the document. */
export function saidBy({ store }: Place, speaker: string): string[] {
  const ids: string[] = []
  for (const annotation of store.getState().document.annotations)
    if (annotation.speaker === speaker) ids.push(annotation.id)
  return ids
}

/** How many segments each speaker has. */
export function countSaid({ store }: Place): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { speaker } of store.getState().document.annotations)
    if (speaker !== undefined) counts.set(speaker, (counts.get(speaker) ?? 0) + 1)
  return counts
}

function changeOne(at: Place, event: string, id: string, recipe: (speaker: Speaker) => void) {
  // Letters typed and colours tried one after the other are one step of undo.
  const group = `${event}:${id}`
  return change(
    at,
    event,
    (list) => {
      const speaker = list.find((one) => one.id === id)
      if (speaker) recipe(speaker)
    },
    group,
  )
}

function take(list: Speaker[], id: string): void {
  const place = list.findIndex((one) => one.id === id)
  if (place >= 0) list.splice(place, 1)
}

function change(
  { store, widget }: Place,
  event: string,
  recipe: (list: Speaker[], draft: DocumentDraft) => void,
  group?: string,
): boolean {
  if (!canEditSpeakers(store, widget)) return false
  const colors = new Map(speakersOf(store).map(({ id, color }) => [id, color]))
  const meta = { event, widget: widget.id, ...(group !== undefined && { group }) }
  return store.dispatch(meta, (draft) => {
    // The first change takes the task's list over, with the colours as they were seen.
    const list = namedSpeakers(store.getState().document, store.task).map((speaker) => ({
      ...speaker,
      color: colors.get(speaker.id)!,
    }))
    recipe(list, draft)
    draft.head.speakers = list
  }).committed
}
