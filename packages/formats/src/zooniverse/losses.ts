import type { LossDeclaration } from '../format/loss.js'

/** The key of what Zooniverse says beyond the contract, in `extensions`. */
export const zooniverseExtension = 'org.zooniverse'

/** What writing classifications may lose. */
export const zooniverseLosses: LossDeclaration[] = Object.entries({
  geometry:
    'Only boxes, polygons of one ring, polylines, ellipses and points are marks; other annotations are not written.',
  labels: 'A mark has one tool: only the first label of an annotation is written.',
  unlabelled: 'A mark without a label is of the tool "unlabelled".',
  details:
    'Attributes, texts, words, tiers, speakers, parents, groups, certainty, reviews and comments of annotations, who made them and when, are not written.',
  widget: 'Marks without a widget, or of one that answers too, are written as of a task "T0".',
  states: 'A response that says "nothing there" or "cannot tell" is written as null.',
  document:
    'Status, revision, reason, relations, evidence and times of responses, tool, effort, coverage, input and extensions of other vendors are not written.',
  media:
    'Media are the frames of one subject: of each, the size is written, of the first the file name.',
}).map(([key, description]) => ({ code: `zooniverse.${key}`, description }))
