import type { Annotation, Relation } from '@tagwright/schema'

/** Holds copied annotations; a host shares one between stores so that work is pasted into the next task. */
export interface AnnotationClipboard {
  read(): readonly Annotation[]
  /** Relations, those between them among others. @default none */
  relations?(): readonly Relation[]
  write(annotations: readonly Annotation[], relations?: readonly Relation[]): void
}

/** Makes a clipboard in memory. */
export function createClipboard(): AnnotationClipboard {
  let held: readonly Annotation[] = []
  let between: readonly Relation[] = []
  return {
    read: () => held,
    relations: () => between,
    write: (annotations, relations = []) => {
      held = [...annotations]
      between = [...relations]
    },
  }
}
