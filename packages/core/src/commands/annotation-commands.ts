import type { Annotation, Review } from '@tagwright/schema'
import type { Command, CommandContext } from './command.js'
import { relabel } from './relabel.js'
import { argsOf, editableTargetsOf, targetsOf, widgetOf } from './targets.js'

/** Adds the ids to a set of the session, or takes them out when all are in. */
function toggle(context: CommandContext, member: 'hidden' | 'locked'): boolean {
  const ids = targetsOf(context).map(({ id }) => id)
  if (ids.length === 0 || context.dry) return ids.length > 0
  context.store.setSession((session) => {
    const next = new Set(session[member])
    const all = ids.every((id) => next.has(id))
    for (const id of ids) {
      if (all) next.delete(id)
      else next.add(id)
    }
    return { [member]: next }
  })
  return true
}

function judge(context: CommandContext, verdict: Review['verdict']): boolean {
  const targets = editableTargetsOf(context).filter(
    ({ origin, review }) => origin && origin.kind !== 'human' && review?.verdict !== verdict,
  )
  if (targets.length === 0 || context.dry) return targets.length > 0
  const event = verdict === 'accepted' ? 'annotation.accept' : 'annotation.reject'
  return context.store.dispatch({ event }, (draft) => {
    for (const { id } of targets) {
      draft.updateAnnotation(id, (annotation) => {
        const { at: _, ...review } = annotation.review ?? {}
        annotation.review = { ...review, verdict }
      })
    }
  }).committed
}

function restack(context: CommandContext, event: string, front: boolean): boolean {
  const { annotations } = context.store.getState().document
  const order = (annotation: Annotation) => annotations.order.indexOf(annotation.id)
  const targets = editableTargetsOf(context).sort((a, b) => order(a) - order(b))
  const first = front ? annotations.size - targets.length : 0
  const there = targets.every((annotation, index) => order(annotation) === first + index)
  if (there || context.dry) return !there
  return context.store.dispatch({ event }, (draft) => {
    for (const { id } of front ? targets : targets.reverse()) {
      draft.moveAnnotation(id, front ? annotations.size - 1 : 0)
    }
  }).committed
}

/** Selects the neighbour of the selected annotation in z-order, round the ends. */
function step(context: CommandContext, by: 1 | -1): boolean {
  const { document, session } = context.store.getState()
  const widget = widgetOf(context)
  const order = widget === undefined ? undefined : document.annotations.ofWidget(widget)
  if (!order || order.length === 0) return false
  const current = session.selection.at(by === 1 ? -1 : 0)
  const from = current === undefined ? -1 : order.indexOf(current)
  let at = from < 0 ? (by === 1 ? 0 : order.length - 1) : from + by
  for (let tried = 0; tried < order.length; tried++, at += by) {
    const id = order.at((at + order.length) % order.length)!
    const { review } = document.annotations.get(id)!
    if (session.hidden.has(id) || review?.verdict === 'rejected') continue
    if (!context.dry) context.store.setSession({ selection: [id] })
    return true
  }
  return false
}

/** What is done to annotations. */
export const annotationCommands: readonly Command[] = [
  {
    id: 'annotation.delete',
    label: 'core.command.delete',
    keys: ['Delete', 'Backspace'],
    run(context) {
      const targets = editableTargetsOf(context)
      if (targets.length === 0 || context.dry) return targets.length > 0
      return context.store.dispatch({ event: 'annotation.delete' }, (draft) => {
        for (const { id } of targets) draft.removeAnnotation(id)
      }).committed
    },
  },
  {
    id: 'annotation.relabel',
    label: 'core.command.relabel',
    run(context) {
      const { label } = argsOf(context)
      return typeof label === 'string' && relabel(context, editableTargetsOf(context), label)
    },
  },
  {
    id: 'annotation.next',
    label: 'core.command.next',
    keys: ['N'],
    repeat: true,
    run: (context) => step(context, 1),
  },
  {
    id: 'annotation.previous',
    label: 'core.command.previous',
    keys: ['Shift+N'],
    repeat: true,
    run: (context) => step(context, -1),
  },
  {
    id: 'annotation.hide',
    label: 'core.command.hide',
    keys: ['Shift+H'],
    run: (context) => toggle(context, 'hidden'),
  },
  {
    id: 'annotation.lock',
    label: 'core.command.lock',
    keys: ['Shift+L'],
    run: (context) => toggle(context, 'locked'),
  },
  {
    id: 'annotation.to-front',
    label: 'core.command.to-front',
    keys: ['Mod+]'],
    run: (context) => restack(context, 'annotation.to-front', true),
  },
  {
    id: 'annotation.to-back',
    label: 'core.command.to-back',
    keys: ['Mod+['],
    run: (context) => restack(context, 'annotation.to-back', false),
  },
  {
    id: 'annotation.accept',
    label: 'core.command.accept',
    keys: ['A'],
    run: (context) => judge(context, 'accepted'),
  },
  {
    id: 'annotation.reject',
    label: 'core.command.reject',
    keys: ['D'],
    run: (context) => judge(context, 'rejected'),
  },
]
