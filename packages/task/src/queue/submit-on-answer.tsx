import { unanswered } from '@tagwright/core'
import { useScopedEffect, useTaskStore } from '@tagwright/react'
import { allWidgets, type Task } from '@tagwright/schema'
import { useEffect, useRef } from 'react'
import { useTaskActions } from '../submission/task-actions.js'

/** Questions that one key or tap answers for good. */
const answeredAtOnce: ReadonlySet<string> = new Set(['choice', 'boolean', 'rating', 'pairwise'])
const silent: ReadonlySet<string> = new Set(['instructions', 'examples', 'progress', 'group'])

/** Whether a task asks one thing that one key answers. */
export function isOneKeyTask(task: Task): boolean {
  const asked = allWidgets(task.widgets).filter(({ type }) => !silent.has(type))
  const [only] = asked
  if (asked.length !== 1 || !only || !answeredAtOnce.has(only.type)) return false
  return !('multiple' in only && only.multiple) && !('allowOther' in only && only.allowOther)
}

/** Submits a task of one question as soon as it is answered; the answer can be taken back. */
export function SubmitOnAnswer() {
  const store = useTaskStore()
  const actions = useTaskActions()
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })
  useScopedEffect(
    (scope) => {
      if (!isOneKeyTask(store.task)) return
      scope.add(
        store.onTransaction(({ meta }, { document }) => {
          if (meta.origin !== 'user' || !meta.event.startsWith('response.')) return
          if (unanswered(store.task, document).length > 0) return
          // After the change has gone through all who listen.
          scope.timeout(() => latest.current.submit(), 0)
        }),
      )
    },
    [store],
  )
  return null
}
