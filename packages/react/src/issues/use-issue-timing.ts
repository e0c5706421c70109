import type { TaskStore } from '@tagwright/core'
import { useScopedEffect } from '../scope/use-scope.js'
import type { IssueBoard } from './issue-board.js'

/** Milliseconds that rule issues may lag behind the document. */
const issueDelay = 150

/**
 * Says when shown issues follow the document, and holds them while a button of the mouse is down.
 * Pressing one button takes the focus from a field before the press ends: a message that came in
 * between would push the pressed button away, and its click would be lost. A finger's tap is
 * followed by mouse events too, so that these stand for every pointer.
 */
export function useIssueTiming(
  store: TaskStore,
  board: IssueBoard,
  root: HTMLElement | null,
): void {
  useScopedEffect(
    (scope) => {
      let waiting = false
      const refresh = () => {
        if (waiting || !board.active) return
        waiting = true
        scope.timeout(() => {
          waiting = false
          board.refresh()
        }, issueDelay)
      }
      scope.add(store.onTransaction(refresh))
    },
    [store, board],
  )
  useScopedEffect(
    (scope) => {
      if (!root) return
      // The click follows the release in the same task.
      let held = false
      const release = () => {
        if (held) scope.timeout(() => board.release(), 0)
        held = false
      }
      const hold = () => {
        held = true
        board.hold()
      }
      scope.listen(root, 'mousedown', hold, { capture: true })
      for (const end of ['mouseup', 'dragend', 'keydown']) {
        scope.listen(root.ownerDocument, end, release, { capture: true })
      }
      scope.add(() => board.release())
    },
    [board, root],
  )
}
