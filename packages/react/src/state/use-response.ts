import { type Response, type ResponseState, widgetOfPath } from '@tagwright/schema'
import { useMemo } from 'react'
import { useDocumentState } from './use-task-state.js'
import { useTaskStore } from './use-task-store.js'

/** The answer of a widget and how to change it. */
export interface ResponseHandle {
  readonly response: Response | undefined
  /** Answers; neighbouring changes of one `group` (typing) are one undo step. */
  setValue(value: unknown, options?: { group?: string }): boolean
  /** Says that there is nothing, or that one cannot tell; the value goes. */
  setState(state: Exclude<ResponseState, 'answered'>): boolean
  /** Back to unanswered; of one undo step with neighbouring changes of its `group`. */
  clear(options?: { group?: string }): boolean
}

/** Reads and changes the response of a widget id, or of a path in a repeated group. */
export function useResponse(path: string): ResponseHandle {
  const store = useTaskStore()
  const response = useDocumentState((document) =>
    Object.hasOwn(document.responses, path) ? document.responses[path] : undefined,
  )
  const actions = useMemo(() => {
    const widget = widgetOfPath(path)
    const write = (event: string, next: Response | null, group?: string): boolean => {
      if (!store.canEdit(undefined, widget)) return false
      const meta = group === undefined ? { event, widget } : { event, widget, group }
      return store.dispatch(meta, (draft) => {
        if (!next) delete draft.responses[path]
        else draft.responses[path] = { ...draft.responses[path], ...next }
        if (next && next.state !== 'answered') delete draft.responses[path]?.value
      }).committed
    }
    return {
      setValue: (value: unknown, options?: { group?: string }) =>
        write('response.set', { state: 'answered', value }, options?.group),
      setState: (state: Exclude<ResponseState, 'answered'>) =>
        write('response.set-state', { state }),
      clear: (options?: { group?: string }) => write('response.clear', null, options?.group),
    }
  }, [store, path])
  return useMemo(() => ({ response, ...actions }), [response, actions])
}
