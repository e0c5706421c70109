import type { Command } from '@tagwright/core'
import type { Review } from '@tagwright/schema'
import { giveVerdict, nextOpen, type ReviewPlace } from './reviews.js'

const scope = 'widget:image' as const

/** Judging by keys: a verdict selects the next annotation without one. */
export function reviewCommands(place: ReviewPlace): readonly Command[] {
  const { store, widget } = place
  const selection = () => store.getState().session.selection
  const show = (id: string) => {
    store.setSession({ selection: [id] })
    store.run('view.zoom-to-selection', undefined, { widget })
  }
  const judge = (id: string, label: string, key: string, verdict: Review['verdict']): Command => ({
    id,
    label,
    keys: [key],
    widget,
    run(context) {
      const ids = selection()
      if (ids.length === 0 || !store.canEdit(ids[0], widget)) return false
      if (context.dry) return true
      if (!giveVerdict(place, ids, verdict)) return false
      const [judged] = ids
      const isGiven = store.getState().document.annotations.get(judged!)?.review !== undefined
      const next = isGiven ? nextOpen(place) : null
      if (next !== null) show(next)
      return true
    },
  })
  return [
    judge('annotation.accept', 'core.command.accept', 'A', 'accepted'),
    judge('annotation.reject', 'core.command.reject', 'D', 'rejected'),
    {
      // In place of the next suggestion: a reviewer's round takes those along.
      id: 'suggest.next',
      label: 'image.command.next-open',
      keys: ['Q'],
      scope,
      widget,
      run(context) {
        const next = nextOpen(place)
        if (next !== null && !context.dry) show(next)
        return next !== null
      },
    },
  ]
}
