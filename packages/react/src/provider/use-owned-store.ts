import { createTaskStore, type TaskStore, type TaskStoreOptions } from '@tagwright/core'
import type { AnnotationDocument, Issue, Task } from '@tagwright/schema'
import { useEffect, useRef } from 'react'
import { useDisposable } from '../scope/use-disposable.js'

/** What an owned store is made of and told. */
export interface OwnedStoreOptions {
  task: Task
  document: AnnotationDocument | undefined
  readOnly: boolean | undefined
  locale: string
  onError: ((issue: Issue) => void) | undefined
  storeOptions: Omit<TaskStoreOptions, 'task' | 'document'> | undefined
}

/** A store that is made once, survives StrictMode and hiding, and is disposed on unmount. */
export function useOwnedStore(options: OwnedStoreOptions): TaskStore {
  const onError = useRef(options.onError)
  useEffect(() => {
    onError.current = options.onError
  })
  return useDisposable<TaskStore>((previous) => {
    const document = previous ? previous.toDocument() : options.document
    return createTaskStore({
      ...options.storeOptions,
      task: options.task,
      locale: options.locale,
      onError: (issue) => onError.current?.(issue),
      ...(options.readOnly !== undefined && { readOnly: options.readOnly }),
      ...(document && { document }),
    })
  })
}
