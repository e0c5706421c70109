import type { Annotation, Relation, Response } from '@tagwright/schema'
import { type Immer, isDraft } from 'immer'
import { diffList, diffMembers } from '../patching/diff-members.js'
import { freeze } from '../patching/freeze.js'
import type { AnnotationChanges, Patch } from '../transaction/transaction.js'
import { AnnotationsEditor } from './annotations-editor.js'
import { ChangeLog } from './change-log.js'
import type { DocumentDraft, DocumentState } from './document-state.js'
import type { PersistentAnnotations } from './persistent-annotations.js'
import { SectionDraft } from './section-draft.js'

type Head = DocumentState['head']

/** Writes one transaction: applies what a recipe asks for and records patches both ways. */
export class DocumentDrafter implements DocumentDraft {
  readonly log = new ChangeLog()
  readonly #before: DocumentState
  #state: DocumentState
  readonly #producer: Immer
  readonly #editor: AnnotationsEditor
  readonly #relations: SectionDraft<readonly Relation[]>
  readonly #responses: SectionDraft<Readonly<Record<string, Response>>>
  readonly #head: SectionDraft<Head>
  /** Every annotation id touched, with what it was before. */
  readonly #touched = new Map<string, Annotation | undefined>()
  /** The ids so far while annotations were only added; null when something else was done, too. */
  #onlyAdded: string[] | null = []
  #reordered = false
  /** What `changes` last said; null when something was touched since. */
  #changes: AnnotationChanges | null = null

  constructor(before: DocumentState, producer: Immer) {
    this.#before = before
    this.#state = before
    this.#producer = producer
    this.#editor = new AnnotationsEditor(before.annotations as PersistentAnnotations)
    this.#relations = new SectionDraft(before.relations, producer, (old, now) =>
      diffList('relations', old, now, this.record),
    )
    this.#responses = new SectionDraft(before.responses, producer, (old, now) =>
      diffMembers(['responses'], old, now, this.record),
    )
    this.#head = new SectionDraft(before.head, producer, (old, now) =>
      diffMembers([], old, now, this.record),
    )
  }

  readonly record = (patch: Patch, inverse: Patch): void => this.log.record(patch, inverse)

  getAnnotation(id: string): Annotation | undefined {
    return this.#editor.get(id)
  }

  /** The z-order index of an id as it stands, or -1. */
  indexOf(id: string): number {
    return this.#editor.indexOf(id)
  }

  addAnnotation(annotation: Annotation, index?: number): void {
    const { id } = annotation
    checkId(id)
    const { size } = this.#editor
    const at = this.#editor.add(annotation, index)
    if (at < 0) throw new RangeError(`The annotation id ${id} is taken.`)
    freeze(annotation)
    this.#noteAdded(id)
    if (at === size) {
      this.log.noteAdded(annotation, at)
      return
    }
    const path = ['annotations', id]
    this.record({ op: 'add', path, value: annotation, index: at }, { op: 'remove', path })
  }

  addAnnotations(annotations: readonly Annotation[]): void {
    for (const { id } of annotations) checkId(id)
    const { size } = this.#editor
    const done = this.#editor.append(annotations)
    const fresh = done === annotations.length ? annotations : annotations.slice(0, done)
    for (const annotation of fresh) freeze(annotation)
    for (const { id } of fresh) this.#noteAdded(id)
    this.log.noteAllAdded(fresh, size)
    // Ids that were there before, and are free again or taken.
    for (let at = done; at < annotations.length; at++) this.addAnnotation(annotations[at]!)
  }

  /**
   * Replaces what was added before anybody has read the patches of it, so that they say only how it is
   * now; false, changing nothing, when more than that was done.
   */
  replaceAdded(change: (annotation: Annotation) => Annotation): boolean {
    const { pending } = this.log
    if (!this.#onlyAdded || pending.length !== this.#onlyAdded.length) return false
    pending.forEach((before, at) => {
      const after = change(before)
      if (after === before) return
      if (after.id !== before.id) throw new RangeError('The id of an annotation cannot be changed.')
      pending[at] = freeze(after)
      this.#editor.replace(after)
    })
    return true
  }

  // biome-ignore lint/suspicious/noConfusingVoidType: a recipe may return nothing.
  updateAnnotation(id: string, recipe: (annotation: Annotation) => Annotation | void): void {
    const before = this.#editor.get(id)
    if (!before) throw new RangeError(`There is no annotation ${id}.`)
    const path = ['annotations', id]
    let replaced = false
    const [after, patches, inverse] = this.#producer.produceWithPatches(
      before,
      (draft: Annotation) => {
        const result: unknown = recipe(draft)
        replaced = typeof result === 'object' && result !== null && !isDraft(result)
        return replaced ? (result as undefined) : undefined
      },
    )
    if (after === before) return
    if (replaced) diffMembers(path, before, after, this.record)
    else {
      const below = (patch: (typeof patches)[number]): Patch =>
        ({ ...patch, path: [...path, ...patch.path] }) as Patch
      this.log.recordAll(patches.map(below), inverse.map(below))
    }
    this.setAnnotation(after)
  }

  /** Puts a changed annotation in place; its patches have been recorded by the caller. */
  setAnnotation(annotation: Annotation): void {
    const before = this.#editor.get(annotation.id)
    if (!before) throw new RangeError('The id of an annotation cannot be changed.')
    this.#touch(annotation.id)
    this.#editor.replace(freeze(annotation))
  }

  removeAnnotation(id: string): void {
    const before = this.#editor.get(id)
    if (!before) return
    this.#touch(id)
    const index = this.#editor.remove(id)
    const path = ['annotations', id]
    this.record({ op: 'remove', path }, { op: 'add', path, value: before, index })
  }

  moveAnnotation(id: string, index: number): void {
    if (!this.#editor.get(id)) throw new RangeError(`There is no annotation ${id}.`)
    const { from, to } = this.#editor.move(id, index)
    if (from === to) return
    this.#reordered = true
    this.#changes = null
    const path = ['annotations', id]
    this.record({ op: 'replace', path, index: to }, { op: 'replace', path, index: from })
  }

  get relations(): Relation[] {
    return this.#relations.draft as Relation[]
  }
  set relations(relations: Relation[]) {
    this.#relations.value = relations
  }

  get responses(): Record<string, Response> {
    return this.#responses.draft as Record<string, Response>
  }
  set responses(responses: Record<string, Response>) {
    this.#responses.value = responses
  }

  get head(): Head {
    return this.#head.draft as Head
  }
  set head(head: Head) {
    this.#head.value = head
  }

  /** The relations as they stand, not drafted. */
  get currentRelations(): readonly Relation[] {
    return this.#relations.value
  }

  get currentResponses(): Readonly<Record<string, Response>> {
    return this.#responses.value
  }

  get currentHead(): Head {
    return this.#head.value
  }

  /** The document as it stands; drafting may go on afterwards. */
  snapshot(): DocumentState {
    const relations = this.#relations.value
    const responses = this.#responses.value
    const head = this.#head.value
    const annotations = this.#editor.finish()
    const last = this.#state
    if (
      annotations !== last.annotations ||
      relations !== last.relations ||
      responses !== last.responses ||
      head !== last.head
    ) {
      this.#state = { annotations, relations, responses, head }
    }
    return this.#state
  }

  changes(): AnnotationChanges {
    this.#changes ??= this.#listChanges()
    return this.#changes
  }

  #listChanges(): AnnotationChanges {
    if (this.#onlyAdded)
      return {
        added: this.#onlyAdded.slice(),
        updated: [],
        removed: [],
        reordered: this.#reordered,
      }
    const added: string[] = []
    const updated: string[] = []
    const removed: string[] = []
    for (const [id, before] of this.#touched) {
      const after = this.#editor.get(id)
      if (before === undefined) {
        if (after) added.push(id)
      } else if (!after) removed.push(id)
      else if (after !== before) updated.push(id)
    }
    return { added, updated, removed, reordered: this.#reordered }
  }

  get before(): DocumentState {
    return this.#before
  }

  /** What is only added is new here, and need not be looked up. */
  #noteAdded(id: string): void {
    if (this.#onlyAdded) this.#onlyAdded.push(id)
    else if (!this.#touched.has(id)) this.#touched.set(id, undefined)
    this.#changes = null
  }

  #touch(id: string): void {
    this.#changes = null
    for (const added of this.#onlyAdded ?? []) this.#touched.set(added, undefined)
    this.#onlyAdded = null
    if (!this.#touched.has(id)) this.#touched.set(id, this.#editor.get(id))
  }
}

function checkId(id: unknown): void {
  if (typeof id !== 'string' || id === '') throw new TypeError('An annotation needs an id.')
}
