import {
  alignWords,
  applySegmentEdit,
  carryChildren,
  createSegment,
  type DocumentDraft,
  deleteSegment,
  mergeSegments,
  moveSegment,
  resizeSegment,
  type SegmentContext,
  type SegmentResult,
  spanOf,
  splitSegment,
  type TaskStore,
} from '@tagwright/core'
import type { Annotation, Issue, TranscriptionWidget, Word } from '@tagwright/schema'
import { createSignal, type Signal } from '../signal/signal.js'
import type { ViewLimits } from '../view/viewport.js'
import { newSegment } from './new-segment.js'
import { movedParent, noOwnTime, noParent, ownParent, parentSegment } from './parent-segment.js'
import { isReferring } from './place-referring.js'
import type { SegmentEdits } from './segment-edits.js'
import type { PlacedSegment, SegmentIndex } from './segment-index.js'
import { shortest, tierNeighbours } from './tier-neighbours.js'
import type { ResolvedTier } from './tiers.js'

/** What the edits of one timeline work on. */
export interface SegmentEditsOptions {
  store: TaskStore
  widget: TranscriptionWidget
  tiers: readonly ResolvedTier[]
  index: SegmentIndex
  window: Signal<ViewLimits>
}

/** Seconds of a segment made by a key, when there is room. */
const usualLength = 2

/** Makes the edits of one timeline, on the engine's segment operations. */
export function createSegmentEdits(options: SegmentEditsOptions): SegmentEdits {
  const { store, widget, tiers, index, window } = options
  const refused = createSignal<Issue | null>(null)
  const tierOf = (id: string) => tiers.find((tier) => tier.id === id) ?? tiers[0]!
  const annotationOf = (id: string) => store.getState().document.annotations.get(id)
  const contextOf = (
    tier: string,
    start: number,
    end: number,
    parent?: PlacedSegment | null | undefined,
  ): SegmentContext => {
    const { start: from, end: to } = window.get()
    const within = parent
      ? { start: Math.max(from, parent.start), end: Math.min(to, parent.end) }
      : { start: from, end: to }
    return tierNeighbours(index, tierOf(tier), { start, end }, within, annotationOf)
  }

  const dispatch = (event: string, recipe: (draft: DocumentDraft) => void, group?: string) => {
    const result = store.dispatch(
      { event, widget: widget.id, ...(group !== undefined && { group }) },
      recipe,
    )
    refused.set(result.committed ? null : (result.issue ?? null))
    return result.committed
  }
  const commit = (event: string, result: SegmentResult, group?: string): boolean => {
    if (!result.ok) {
      // A new object even for the same issue, so that it is told again.
      refused.set({ ...result.issue })
      return false
    }
    const carried = carryChildren(result.edit, store.getState().document.annotations)
    if (!carried.ok) {
      refused.set({ ...carried.issue })
      return false
    }
    return dispatch(event, (draft) => applySegmentEdit(draft, carried.edit), group)
  }
  /** The annotation and its place, if it may be changed. */
  const editable = (id: string): { annotation: Annotation; at: PlacedSegment } | null => {
    const annotation = annotationOf(id)
    const at = index.get(id)
    return annotation && at && edits.canEdit(id) ? { annotation, at } : null
  }
  /** The same, if it has a time that can be changed; told why where it has none. */
  const timed = (id: string): { annotation: Annotation; at: PlacedSegment } | null => {
    const found = editable(id)
    if (!found || !isReferring(found.annotation)) return found
    refused.set({ ...noOwnTime })
    return null
  }
  const childrenOf = (id: string): Annotation[] =>
    store
      .getState()
      .document.annotations.childrenOf(id)
      .flatMap((child) => annotationOf(child) ?? [])
  const write = (
    event: string,
    id: string,
    change: (annotation: Annotation) => void,
    group?: string,
  ) => edits.canEdit(id) && dispatch(event, (draft) => draft.updateAnnotation(id, change), group)

  function create(tier: string, start: number, end: number): string | null {
    if (!edits.canEdit(null)) return null
    const parent = parentSegment(index, tiers, tierOf(tier), { start, end })
    if (parent === undefined) {
      refused.set({ ...noParent })
      return null
    }
    const made = newSegment(store, widget, tierOf(tier), start, end)
    if (parent) made.parent = parent.id
    const done =
      made.geometry?.type === 'instant'
        ? dispatch('segment.create', (draft) => draft.addAnnotation(made))
        : commit('segment.create', createSegment(made, contextOf(tier, start, end, parent)))
    return done ? made.id : null
  }

  function move(id: string, tier: string, start: number, group?: string): boolean {
    const found = timed(id)
    if (!found) return false
    const { annotation, at } = found
    const event = group === undefined ? 'segment.move' : 'segment.nudge'
    const wanted = { start, end: start + at.end - at.start }
    const within = movedParent(index, tiers, annotation, at, tierOf(tier), wanted)
    if (!within) {
      refused.set({ ...noParent })
      return false
    }
    const { parent, id: of } = within
    const { parent: _, ...rest } = annotation
    const placed: Annotation = { ...rest, tier, ...(of !== undefined && { parent: of }) }
    if (annotation.geometry?.type === 'instant') {
      const { start: low, end: high } = parent ?? window.get()
      const time = Math.min(Math.max(start, low), high)
      return write(event, id, (one) => {
        Object.assign(one, { tier, geometry: { type: 'instant', time } })
        if (of === undefined) delete one.parent
        else one.parent = of
      })
    }
    const [from, to] = [Math.min(start, at.start), Math.max(wanted.end, at.end)]
    const context = contextOf(tier, from, to, parent)
    return commit(event, moveSegment(placed, start, context), group)
  }

  function resize(id: string, edge: 'start' | 'end', time: number, group?: string): boolean {
    const found = timed(id)
    if (!found) return false
    const { annotation, at } = found
    if (annotation.geometry?.type === 'instant') return move(id, at.tier, time, group)
    const [from, to] = [Math.min(time, at.start), Math.max(time, at.end)]
    const context = contextOf(at.tier, from, to, ownParent(index, tierOf(at.tier), annotation))
    const event = group === undefined ? 'segment.resize' : 'segment.nudge'
    return commit(event, resizeSegment(annotation, edge, time, context), group)
  }

  const edits: SegmentEdits = {
    refused,
    canEdit: (id) =>
      id === null ? store.canEdit(undefined, widget.id) : store.canEdit(id, widget.id),
    commitDraft({ id, tier, start, end }, kind) {
      const before = id === null ? undefined : index.get(id)
      if (!before || id === null) return create(tier, start, end)
      if (kind === 'move') return move(id, tier, start) ? id : null
      const edge = start === before.start ? 'end' : 'start'
      return resize(id, edge, edge === 'start' ? start : end) ? id : null
    },
    createAt(time, tier) {
      const bounds = window.get()
      const start = Math.min(Math.max(time, bounds.start), bounds.end - shortest)
      const next = tierOf(tier).overlap === 'allow' ? undefined : index.next(start, tier)
      return create(
        tier,
        start,
        Math.min(bounds.end, next?.start ?? bounds.end, start + usualLength),
      )
    },
    nudge(id, part, by) {
      const at = index.get(id)
      if (!at) return false
      const group = `nudge:${id}:${part}`
      if (part === 'body') return move(id, at.tier, at.start + by, group)
      return resize(id, part, at[part] + by, group)
    },
    setEdge: (id, edge, time) => resize(id, edge, time),
    split(id, at) {
      const found = timed(id)
      if (!found) return null
      const newId = store.environment.newId()
      const options = { newId, minDuration: shortest, children: childrenOf(id) }
      const result = splitSegment(found.annotation, at, options)
      return commit('segment.split', result) ? newId : null
    },
    merge(id, direction) {
      const here = editable(id)
      const there = here && editable(neighbour(index, here.at, direction)?.id ?? '')
      if (!here || !there) return null
      const children = [...childrenOf(here.at.id), ...childrenOf(there.at.id)]
      const result = mergeSegments([here.annotation, there.annotation], children)
      if (!commit('segment.merge', result)) return null
      return result.ok ? (result.edit.focus ?? id) : null
    },
    remove(ids) {
      const found = ids.flatMap((id) => editable(id) ?? [])
      if (found.length === 0) return false
      const [only] = found
      if (found.length === 1 && only && only.annotation.geometry?.type === 'span') {
        const { tier, start, end } = only.at
        return commit('segment.delete', deleteSegment(only.annotation, contextOf(tier, start, end)))
      }
      return dispatch('segment.delete', (draft) => {
        for (const { at } of found) draft.removeAnnotation(at.id)
      })
    },
    setText(id, text) {
      if ((annotationOf(id)?.text ?? '') === text || !index.get(id)) return false
      const words = wordsFor(id, text)
      const done = write(
        'segment.type',
        id,
        (one) => {
          one.text = text
          if (words && words.length > 0) one.words = words
          else if (words) delete one.words
        },
        `text:${id}`,
      )
      if (done && writing?.id === id) writing.last = annotationOf(id)?.words
      return done
    },
    setTier(id, tier) {
      const at = index.get(id)
      return at !== undefined && at.tier !== tier && move(id, tier, at.start)
    },
    setSpeaker: (id, speaker) =>
      write('segment.speaker', id, (one) => {
        if (speaker === null) delete one.speaker
        else one.speaker = speaker
      }),
  }
  /** The words as they were when somebody began to write in a segment, and as they were last written. */
  let writing: { id: string; before: readonly Word[]; last: readonly Word[] | undefined } | null =
    null
  /** Measured from the beginning of the writing, so that a word typed anew gets its own time back. */
  function wordsFor(id: string, text: string): Word[] | undefined {
    const annotation = annotationOf(id)
    const words = annotation?.words
    const span = annotation && spanOf(annotation)
    if (!span) return undefined
    if (writing?.id !== id || writing.last !== words) {
      if (!words || words.length === 0) return undefined
      writing = { id, before: words, last: words }
    }
    return alignWords(writing.before, text, span)
  }
  return edits
}

/** The next or last segment of the same tier in the order of time. */
function neighbour(
  index: SegmentIndex,
  segment: PlacedSegment,
  direction: 1 | -1,
): PlacedSegment | undefined {
  for (let place = index.placeOf(segment.id) + direction; ; place += direction) {
    const other = index.at(place)
    if (!other || other.tier === segment.tier) return other
  }
}
