import type { Annotation, AnnotationDocument, DocumentMedium } from '@tagwright/schema'

/** The annotations of one medium; those that name none belong to the only one. */
export function annotationsOf(document: AnnotationDocument, medium: DocumentMedium): Annotation[] {
  const only = document.media.length === 1 ? document.media[0]?.id : undefined
  return document.annotations.filter((annotation) => (annotation.media ?? only) === medium.id)
}
