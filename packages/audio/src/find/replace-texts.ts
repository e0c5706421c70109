import { alignWords, spanOf, type TaskStore } from '@tagwright/core'
import { replaceMatches, type TextMatch } from './find-query.js'

/** What was found in one segment. */
export interface FoundSegment {
  readonly id: string
  /** Its text when it was searched through. */
  readonly text: string
  readonly matches: readonly TextMatch[]
}

/**
 * Replaces what was found, in one step that undo takes back. A segment that may not be changed, or that
 * was written in since, is left as it is; the times of words that stay are kept.
 * @returns how many places were replaced
 */
export function replaceTexts(
  store: TaskStore,
  widget: string,
  found: readonly FoundSegment[],
): number {
  const { annotations } = store.getState().document
  const able = found.filter(({ id, text, matches }) => {
    const annotation = annotations.get(id)
    return matches.length > 0 && annotation?.text === text && store.canEdit(id, widget)
  })
  if (able.length === 0) return 0
  const { committed } = store.dispatch({ event: 'segment.replace', widget }, (draft) => {
    for (const { id, text, matches } of able) {
      const written = replaceMatches(text, matches)
      draft.updateAnnotation(id, (annotation) => {
        const span = spanOf(annotation)
        annotation.text = written
        if (!annotation.words?.length || !span) return
        const words = alignWords(annotation.words, written, span)
        if (words.length > 0) annotation.words = words
        else delete annotation.words
      })
    }
  })
  return committed ? able.reduce((sum, { matches }) => sum + matches.length, 0) : 0
}
