import type { AnnotationDocument } from '@tagwright/schema'
import { bareDocument } from '../convert/bare-document.js'
import { createIdMaker, toId } from '../convert/ids.js'
import type { AnswerRow } from './answer-row.js'
import { createFieldIds } from './field-ids.js'

/** Makes documents of rows, one after the other. */
export interface AnswerDocuments {
  /** Takes a row; gives the document that is now whole, if one is. */
  add(row: AnswerRow, fallback: string): AnnotationDocument | undefined
  /** The document that the last rows made. */
  end(): AnnotationDocument | undefined
}

/**
 * Makes a document for each row; rows of one response each that follow one another and are of the
 * same item and annotator make one. Members that the contract has no place for go under `key`.
 */
export function createAnswerDocuments(key: string): AnswerDocuments {
  const documentId = createIdMaker()
  const fields = createFieldIds()
  let open: { document: AnnotationDocument; of: string; row: AnswerRow } | undefined
  const close = () => {
    const { document, row } = open ?? {}
    open = undefined
    if (!document || !row) return undefined
    const names = fields.renamed(Object.keys(document.responses))
    const isOwn = row.id === undefined || row.id === document.id
    const kept = {
      ...row.rest,
      ...(isOwn ? {} : { id: row.id }),
      ...(names ? { names } : {}),
    }
    if (Object.keys(kept).length > 0) document.extensions = { ...document.extensions, [key]: kept }
    return document
  }
  return {
    add(row, fallback) {
      const of = JSON.stringify([row.id, row.annotator])
      const isMore = open !== undefined && row.isPart && row.id !== undefined && open.of === of
      const done = isMore ? undefined : close()
      if (!open) {
        const document = bareDocument(documentId(row.id ?? fallback))
        document.taskId = toId(row.task ?? row.id ?? document.id)
        if (row.status) document.status = row.status
        if (row.annotator !== undefined) document.provenance.annotator = row.annotator
        if (row.submittedAt !== undefined) document.provenance.submittedAt = row.submittedAt
        document.media = row.media
        open = { document, of, row }
      }
      for (const [name, response] of row.responses)
        open.document.responses[fields.keyOf(name)] = response
      return done
    },
    end: close,
  }
}
