import type { DocumentState, SessionState, TaskState } from '@tagwright/core'
import { useCallback, useRef, useSyncExternalStore } from 'react'
import { useTaskStore } from './use-task-store.js'

/** Reads a part of what `of` gives; asks for it anew only when that is another object. */
function usePart<S, T>(
  of: (state: TaskState) => S,
  selector: (source: S) => T,
  equal: (a: T, b: T) => boolean,
): T {
  const store = useTaskStore()
  const last = useRef<{ source: S; selector: unknown; part: T } | null>(null)
  const read = useCallback(() => {
    const source = of(store.getState())
    const known = last.current
    if (known && known.source === source && known.selector === selector) return known.part
    const part = selector(source)
    const kept = known && equal(known.part, part) ? known.part : part
    last.current = { source, selector, part: kept }
    return kept
  }, [store, of, selector, equal])
  return useSyncExternalStore(store.subscribe, read, read)
}

const ofAll = (state: TaskState) => state
const ofDocument = ({ document }: TaskState) => document
const ofSession = ({ session }: TaskState) => session

/**
 * A part of the task's state; renders again only when the selected part changes by `equal`.
 * @param equal - how two parts are compared; `Object.is` unless given
 */
export function useTaskState<T>(
  selector: (state: TaskState) => T,
  equal: (a: T, b: T) => boolean = Object.is,
): T {
  return usePart(ofAll, selector, equal)
}

/** A part of the document; see {@link useTaskState}. */
export function useDocumentState<T>(
  selector: (document: DocumentState) => T,
  equal: (a: T, b: T) => boolean = Object.is,
): T {
  return usePart(ofDocument, selector, equal)
}

/** A part of the session (selection, active tool and label, drafts, save state); see {@link useTaskState}. */
export function useSession<T>(
  selector: (session: SessionState) => T,
  equal: (a: T, b: T) => boolean = Object.is,
): T {
  return usePart(ofSession, selector, equal)
}
