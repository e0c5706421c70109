import type { TaskStore } from '@tagwright/core'
import type { AnnotationDocument } from '@tagwright/schema'
import { useEffect, useRef } from 'react'
import type { DocumentChange } from './document-change.js'

/** Keeps a store in step with the controlled `document`, `readOnly` and `onChange` of a provider. */
export function useStoreSync(
  store: TaskStore,
  document: AnnotationDocument | undefined,
  readOnly: boolean | undefined,
  onChange: ((change: DocumentChange) => void) | undefined,
): void {
  const listener = useRef(onChange)
  const echoes = useRef<Echoes | null>(null)
  useEffect(() => {
    listener.current = onChange
  })
  useEffect(() => {
    echoes.current ??= createEchoes()
    if (document && !echoes.current.isEcho(document)) store.setDocument(document)
  }, [store, document])
  useEffect(() => {
    if (readOnly !== undefined) store.setReadOnly(readOnly)
  }, [store, readOnly])
  useEffect(
    () =>
      store.onTransaction((transaction) => {
        if (transaction.meta.origin === 'host') return
        listener.current?.({
          transaction,
          // Written when they are read.
          get patches() {
            return transaction.patches
          },
          getDocument: () => {
            const composed = store.toDocument()
            echoes.current?.emitted(composed)
            return composed
          },
        })
      }),
    [store],
  )
}

/** Tells a host's echo of what was emitted from a document of its own. */
export interface Echoes {
  emitted(document: AnnotationDocument): void
  /**
   * Whether a document is one that was emitted and comes back for the first time, in order. A host
   * that renders late hands back a document that newer edits have overtaken: it must not undo
   * them. One that comes back a second time is meant: the host goes back in time.
   */
  isEcho(document: AnnotationDocument): boolean
}

/** Creates the memory of emitted documents; it keeps none of them alive. */
export function createEchoes(): Echoes {
  const numbers = new WeakMap<AnnotationDocument, number>()
  let last = 0
  let returned = 0
  return {
    emitted(document) {
      if (numbers.has(document)) return
      last += 1
      numbers.set(document, last)
    },
    isEcho(document) {
      const number = numbers.get(document)
      if (number === undefined || number <= returned) return false
      returned = number
      return true
    },
  }
}
