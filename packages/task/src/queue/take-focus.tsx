import { useRootElement, useScopedEffect, useTaskStore } from '@tagwright/react'
import { focusWidget } from '../page/focus-widget.js'

/** How often a widget that is still being loaded is looked for, and for how long, in milliseconds. */
const every = 50
const atMost = 3000

/** Puts the focus where the work begins, so that keys work in each task of a queue at once. */
export function TakeFocus() {
  const store = useTaskStore()
  const root = useRootElement()
  useScopedEffect(
    (scope) => {
      if (!root) return
      const began = root.ownerDocument.activeElement
      const attempt = (passed: number) => {
        // Who went elsewhere meanwhile is not fetched back.
        const { activeElement, body } = root.ownerDocument
        if (activeElement !== began && activeElement !== body) return
        if (store.task.widgets.some(({ id }) => focusWidget(root, id))) return
        if (passed < atMost) scope.timeout(() => attempt(passed + every), every)
      }
      attempt(0)
    },
    [root, store],
  )
  return null
}
