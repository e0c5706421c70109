import type { LossDeclaration } from '../format/loss.js'

/** The key of columns that the contract has no place for, in `extensions`. */
export const conllExtension = 'org.signll.conll'

/** What writing columns of tokens and tags may lose. */
export const conllLosses: LossDeclaration[] = Object.entries({
  geometry: 'Only spans of the first text of a document are written.',
  overlap:
    'A token has one tag: of spans that overlap, the one that begins first, then the longer, is written.',
  spacing:
    'White space is not written: when read, one space stands between tokens and a line end between sentences.',
  labels: 'A span has one tag: only the first label of an annotation is written.',
  unlabelled: 'A span without a label gets the label "unlabelled".',
  names: 'White space in names of labels is written as "_".',
  ids: 'Ids of annotations and documents are not written.',
  details:
    'Attributes, texts, widgets, tiers, speakers, parents, groups, certainty, reviews and comments of annotations, who made them and when, are not written.',
  document:
    'Task, status, responses, relations, provenance, other media and extensions of other vendors are not written.',
  empty: 'Documents without a text are not written.',
}).map(([key, description]) => ({ code: `conll.${key}`, description }))
