import type { AnnotationDocument, DocumentMedium } from '@tagwright/schema'

/** What tells a medium from others across files: its hash, else its file name, else its address. */
export function mediumKey({ sha256, fileName, src }: DocumentMedium): string | undefined {
  return sha256 ?? fileName?.replaceAll('\\', '/') ?? src
}

/** What a document speaks of: its first medium, else its task. */
export function subjectKey(document: AnnotationDocument): string {
  const medium = document.media.find((one) => mediumKey(one) !== undefined)
  return medium ? `media ${mediumKey(medium)}` : `task ${document.taskId}`
}
