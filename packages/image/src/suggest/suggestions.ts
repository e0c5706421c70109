import type { TaskStore } from '@tagwright/core'
import { type Annotation, geometryBounds } from '@tagwright/schema'
import { isSuggestion } from '../paint/label-styles.js'
import type { Suggester, Suggestion } from './suggest.js'

/** Where suggestions go. */
export interface SuggestPlace {
  store: TaskStore
  widget: string
  media: string
}

/** Suggestions of a medium that nobody has judged yet, the least sure first. */
export function openSuggestions({ store, widget, media }: SuggestPlace): Annotation[] {
  const { annotations } = store.getState().document
  const open = [...annotations.ofWidget(widget)].flatMap((id) => {
    const annotation = annotations.get(id)!
    return annotation.media === media && isSuggestion(annotation) ? [annotation] : []
  })
  return open.sort((a, b) => scoreOf(a) - scoreOf(b))
}

/** How sure a model was; without a word of it, not at all. */
export const scoreOf = ({ origin }: Pick<Annotation, 'origin'>): number => origin?.score ?? 0

const finite = (value: unknown): boolean =>
  typeof value === 'number'
    ? Number.isFinite(value)
    : typeof value !== 'object' || value === null || Object.values(value).every(finite)

/** Models err: only geometries with real numbers, and labels that the widget offers, come in. */
export function usable(found: readonly Suggestion[], labels: readonly string[]): Suggestion[] {
  return found.flatMap((suggestion) => {
    const { geometry, score } = suggestion ?? {}
    if (!geometry || typeof geometry !== 'object' || !finite(geometry)) return []
    const bounds = geometryBounds(geometry)
    const isFlat = bounds?.width === 0 && bounds.height === 0 && geometry.type !== 'point'
    if (!bounds || isFlat || !finite(bounds)) return []
    const known = suggestion.labels?.filter((label) => labels.includes(label))
    const { labels: _labels, score: _score, ...rest } = suggestion
    return [
      {
        ...rest,
        ...(known && known.length > 0 && { labels: known }),
        ...(typeof score === 'number' &&
          Number.isFinite(score) && { score: Math.min(1, Math.max(0, score)) }),
      },
    ]
  })
}

const originOf = ({ name, version }: Suggester, score: number | undefined) => ({
  kind: 'model' as const,
  source: name,
  ...(version !== undefined && { version }),
  ...(score !== undefined && { score }),
})

/** Adds what a model found, in place of its open suggestions, as one step of undo; how many. */
export function addSuggestions(
  { store, widget, media }: SuggestPlace,
  model: Suggester,
  found: readonly Suggestion[],
): number {
  const old = openSuggestions({ store, widget, media }).filter(
    ({ origin }) => origin?.source === model.name,
  )
  if (found.length === 0 && old.length === 0) return 0
  store.dispatch({ event: 'suggestion.add', origin: 'model', widget }, (draft) => {
    for (const { id } of old) draft.removeAnnotation(id)
    for (const { score, ...said } of found) {
      const id = store.environment.newId()
      draft.addAnnotation({ id, widget, media, ...said, origin: originOf(model, score) })
    }
  })
  return found.length
}

/** Gives an annotation the outline that a model made of it; labels and all else stay. */
export function refine(
  { store, widget }: SuggestPlace,
  model: Suggester,
  id: string,
  { geometry, score }: Suggestion,
): boolean {
  return store.dispatch({ event: 'suggestion.refine', widget }, (draft) =>
    draft.updateAnnotation(id, (annotation) => {
      annotation.geometry = geometry
      const { origin } = annotation
      // What a person had drawn or changed needs no verdict; where the outline came from is kept.
      const isOpen = isSuggestion(annotation)
      annotation.origin = { ...originOf(model, score), ...(!isOpen && { edited: true }) }
      if (isOpen && origin?.source !== undefined && origin.source !== model.name)
        annotation.origin.source = `${origin.source}, ${model.name}`
    }),
  ).committed
}

/** Accepts or rejects all that a test picks, as one step of undo; how many. */
export function judgeAll(
  { store, widget, media }: SuggestPlace,
  verdict: 'accepted' | 'rejected',
  picks: (annotation: Annotation) => boolean,
): number {
  const targets = openSuggestions({ store, widget, media }).filter(
    (annotation) => picks(annotation) && store.canEdit(annotation.id, widget),
  )
  if (targets.length === 0) return 0
  const event = verdict === 'accepted' ? 'annotation.accept' : 'annotation.reject'
  const { committed } = store.dispatch({ event, widget }, (draft) => {
    for (const { id } of targets) {
      draft.updateAnnotation(id, (annotation) => {
        annotation.review = { ...annotation.review, verdict }
      })
    }
  })
  return committed ? targets.length : 0
}
