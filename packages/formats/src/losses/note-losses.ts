import type { Annotation, AnnotationDocument, DatasetHeader } from '@tagwright/schema'
import type { LossCounter } from '../format/loss.js'
import type { CommonLoss } from './common-losses.js'

/** Counts the common losses of what a format writes. */
export interface LossNotes {
  /** What a document loses beside its annotations. */
  document(document: AnnotationDocument): void
  /** What an annotation loses beside its geometry. */
  annotation(document: AnnotationDocument, annotation: Annotation): void
  /** What the ontology loses. */
  dataset(dataset: DatasetHeader): void
  /** One loss of the format's own or a common one, by its last part. */
  lose(loss: string, document: AnnotationDocument, annotation?: Annotation): void
}

/** How losses are noted. */
export interface LossNotesOptions {
  format: string
  /** The common losses that the format declares; others are carried. */
  kinds: readonly CommonLoss[]
  counter: LossCounter
  /** Keys of extensions that the format writes back. */
  extensions?: readonly string[]
}

const has = (value: object | undefined) => value !== undefined && Object.keys(value).length > 0

/** Makes the notes of one run. */
export function createLossNotes(options: LossNotesOptions): LossNotes {
  const { format, counter } = options
  const kinds = new Set<CommonLoss>(options.kinds)
  const kept = new Set(options.extensions ?? [])
  const foreign = (extensions: object | undefined) =>
    extensions !== undefined && Object.keys(extensions).some((key) => !kept.has(key))
  return {
    document(document) {
      const note = (kind: CommonLoss, lost: boolean) => {
        if (lost && kinds.has(kind)) counter.add(`${format}.${kind}`, { document: document.id })
      }
      note('relations', document.relations.length > 0)
      note('responses', has(document.responses))
      note('provenance', saysMore(document))
      note(
        'media',
        document.media.some((medium) => medium.type !== 'image'),
      )
      note('ontology', has(document.speakers))
      note('extensions', foreign(document.extensions))
      for (const medium of document.media) note('extensions', foreign(medium.extensions))
    },
    annotation(document, annotation) {
      const note = (kind: CommonLoss, lost: boolean) => {
        if (lost && kinds.has(kind)) {
          counter.add(`${format}.${kind}`, { document: document.id, annotation: annotation.id })
        }
      }
      const { labels, attributes, origin } = annotation
      note('ids', true)
      note('labels', (labels?.length ?? 0) > 1)
      note('unlabelled', !labels?.length)
      note('attributes', has(attributes))
      note(
        'text',
        textMembers.some((member) => annotation[member] !== undefined),
      )
      note('structure', annotation.parent !== undefined || annotation.group !== undefined)
      note('confidence', annotation.confidence !== undefined)
      note('review', annotation.review !== undefined || has(annotation.comments))
      const plain =
        origin?.kind === 'import' && origin.source === format && Object.keys(origin).length === 2
      const { createdAt, updatedAt, annotator, widget } = annotation
      note('provenance', !plain || !!(createdAt || updatedAt || annotator || widget))
      note('extensions', foreign(annotation.extensions))
    },
    dataset({ ontology, extensions }) {
      const note = (kind: CommonLoss, lost: boolean, member: string) => {
        if (lost && kinds.has(kind))
          counter.add(`${format}.${kind}`, { document: 'dataset', member })
      }
      for (const label of ontology.labels) {
        const { id: _id, name, extensions: own, ...rest } = label
        note('ontology', typeof name !== 'string' || has(rest), label.id)
        note('extensions', foreign(own), label.id)
      }
      const { labels: _labels, ...others } = ontology
      note('ontology', has(others), 'ontology')
      note('extensions', foreign(extensions), 'extensions')
    },
    lose(loss, document, annotation) {
      const at = annotation ? { annotation: annotation.id } : {}
      counter.add(`${format}.${loss}`, { document: document.id, ...at })
    },
  }
}

const textMembers = [
  'text',
  'language',
  'direction',
  'words',
  'events',
  'tier',
  'speaker',
  'order',
] as const

function saysMore(document: AnnotationDocument): boolean {
  return (
    has(document.provenance) ||
    document.status !== 'submitted' ||
    document.revision !== 0 ||
    document.taskId !== document.id ||
    document.basedOn !== undefined ||
    document.reason !== undefined ||
    document.taskRevision !== undefined
  )
}
