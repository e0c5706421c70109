import type { AnnotationDocument } from '@tagwright/schema'

const key = 'embed-1'

/** The draft of an earlier visit, if this browser kept one. */
export function readDraft(): AnnotationDocument | undefined {
  const text = localStorage.getItem(key)
  return text === null ? undefined : JSON.parse(text)
}

/** Keeps a draft for the next visit; without one, forgets it. */
export function keepDraft(document: AnnotationDocument | undefined): void {
  if (document) localStorage.setItem(key, JSON.stringify(document))
  else localStorage.removeItem(key)
}
