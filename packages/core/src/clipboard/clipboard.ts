import type { Annotation } from '@tagwright/schema'

/** Holds copied annotations; a host shares one between stores so that work is pasted into the next task. */
export interface AnnotationClipboard {
  read(): readonly Annotation[]
  write(annotations: readonly Annotation[]): void
}

/** Makes a clipboard in memory. */
export function createClipboard(): AnnotationClipboard {
  let held: readonly Annotation[] = []
  return {
    read: () => held,
    write: (annotations) => {
      held = [...annotations]
    },
  }
}
