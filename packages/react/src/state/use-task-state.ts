import type { DocumentState, SessionState, TaskState } from '@tagwright/core'
import { useCallback, useRef, useSyncExternalStore } from 'react'
import { useTaskStore } from './use-task-store.js'

/**
 * A part of the task's state; renders again only when the selected part changes by `equal`.
 * @param equal - how two parts are compared; `Object.is` unless given
 */
export function useTaskState<T>(
  selector: (state: TaskState) => T,
  equal: (a: T, b: T) => boolean = Object.is,
): T {
  const store = useTaskStore()
  const last = useRef<{ state: TaskState; selector: unknown; part: T } | null>(null)
  const read = useCallback(() => {
    const state = store.getState()
    const known = last.current
    if (known && known.state === state && known.selector === selector) return known.part
    const part = selector(state)
    const kept = known && equal(known.part, part) ? known.part : part
    last.current = { state, selector, part: kept }
    return kept
  }, [store, selector, equal])
  return useSyncExternalStore(store.subscribe, read, read)
}

/** A part of the document; see {@link useTaskState}. */
export function useDocumentState<T>(
  selector: (document: DocumentState) => T,
  equal?: (a: T, b: T) => boolean,
): T {
  return useTaskState((state) => selector(state.document), equal)
}

/** A part of the session (selection, active tool and label, drafts, save state); see {@link useTaskState}. */
export function useSession<T>(
  selector: (session: SessionState) => T,
  equal?: (a: T, b: T) => boolean,
): T {
  return useTaskState((state) => selector(state.session), equal)
}
