import type { LossDeclaration } from '../format/loss.js'

/** The key of columns that the contract has no place for, in `extensions`. */
export const tableExtension = 'org.ietf.rfc4180'

/** What writing tables may lose. */
export const tableLosses = (format: string): LossDeclaration[] =>
  Object.entries({
    geometry: 'Annotations that are neither segments of a recording nor boxes are not written.',
    details:
      'Attributes, words, events, parents, order, groups, widgets, certainty, reviews, comments and direction of annotations are not written.',
    provenance: 'Who made and changed an annotation, and when, is not written.',
    extensions: 'Extensions of other vendors are not written.',
    media:
      'Of a medium its address or file name, and of an image its size, are written; media without annotations are not.',
    document:
      'Relations, evidence of responses, revision, reason, tool, effort, coverage, the document that one is based on and task revision are not written.',
    empty: 'Documents without segments, boxes and responses are not written.',
  }).map(([key, description]) => ({ code: `${format}.${key}`, description }))
