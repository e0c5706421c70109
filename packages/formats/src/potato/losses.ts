import type { LossDeclaration } from '../format/loss.js'

/** The key of what Potato says beyond the contract, in `extensions`. */
export const potatoExtension = 'io.github.davidjurgens.potato'

/** What writing annotated instances may lose. */
export const potatoLosses: LossDeclaration[] = Object.entries({
  geometry: 'Only spans of the text that is shown are written.',
  labels: 'A span has one label: only the first of an annotation is written.',
  unlabelled: 'A span without a label gets the label "unlabelled".',
  widget: 'Spans without a widget are written as of the scheme "spans".',
  details:
    'Attributes, texts, languages, tiers, speakers, parents, groups, certainty, reviews and comments of annotations, who made them and when, are not written.',
  states: 'A response that says "nothing there" or "cannot tell" is not written.',
  document:
    'Status, revision, reason, relations, evidence and times of responses, provenance but the annotator, and extensions of other vendors are not written.',
  media: 'Of media only the text that is shown is written.',
}).map(([key, description]) => ({ code: `potato.${key}`, description }))
