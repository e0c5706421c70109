import type { Annotation, AnnotationDocument, Relation, Response } from '@tagwright/schema'

/** A read-only ordered list of annotation ids that stays cheap to index at any length. */
export interface AnnotationOrder extends Iterable<string> {
  readonly length: number
  at(index: number): string | undefined
  indexOf(id: string): number
}

/**
 * The annotations of a document, immutable: a commit makes a new collection that shares all that
 * did not change, and untouched annotations keep their identity.
 */
export interface AnnotationCollection extends Iterable<Annotation> {
  readonly size: number
  has(id: string): boolean
  get(id: string): Annotation | undefined
  /** Ids in z-order, lowest first. */
  readonly order: AnnotationOrder
  /** Ids of one widget in z-order; the same object as long as no id of the widget is added, removed or moved. */
  ofWidget(widget: string): AnnotationOrder
  /** The annotations of one widget in z-order, a new list; quicker than by their ids. */
  listOf(widget: string): Annotation[]
  /** Ids of the annotations whose `parent` is the given one. */
  childrenOf(parent: string): readonly string[]
}

/** The document's content in the store: all that can be undone. */
export interface DocumentState {
  readonly annotations: AnnotationCollection
  readonly relations: readonly Relation[]
  readonly responses: Readonly<Record<string, Response>>
  /** Document members that editing does not change (ids, media, unknown members). */
  readonly head: Omit<AnnotationDocument, 'annotations' | 'relations' | 'responses'>
}

/** What a recipe may do to the document. */
export interface DocumentDraft {
  getAnnotation(id: string): Annotation | undefined
  /** Adds on top, or at a z-order index; throws on an id that is taken. */
  addAnnotation(annotation: Annotation, index?: number): void
  /** Adds many on top, in their order, faster than one by one; throws on an id that is taken. */
  addAnnotations(annotations: readonly Annotation[]): void
  /** Changes one annotation through an immer draft, or by a returned replacement. */
  // biome-ignore lint/suspicious/noConfusingVoidType: a recipe may return nothing.
  updateAnnotation(id: string, recipe: (annotation: Annotation) => Annotation | void): void
  removeAnnotation(id: string): void
  /** Moves in z-order. */
  moveAnnotation(id: string, index: number): void
  /** An immer draft: change it in place. */
  relations: Relation[]
  /** An immer draft: change it in place. */
  responses: Record<string, Response>
  /** An immer draft of the members of `DocumentState.head`. */
  head: Omit<AnnotationDocument, 'annotations' | 'relations' | 'responses'>
}
