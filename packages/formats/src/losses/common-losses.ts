import type { LossDeclaration } from '../format/loss.js'

/** What of a document a format may have no place for, whatever its geometries. */
export type CommonLoss =
  | 'ids'
  | 'labels'
  | 'unlabelled'
  | 'attributes'
  | 'text'
  | 'structure'
  | 'confidence'
  | 'review'
  | 'provenance'
  | 'relations'
  | 'responses'
  | 'media'
  | 'extensions'
  | 'ontology'

const sentences: Record<CommonLoss, string> = {
  ids: 'Ids of annotations and documents are not kept; reading makes new ones.',
  labels: 'Only the first label of an annotation is kept.',
  unlabelled: 'An annotation without a label gets the label "unlabelled".',
  attributes: 'Attributes of annotations are left out.',
  text: 'Text, language, direction, words, events, tier, speaker and order are left out.',
  structure: 'Parents and groups of annotations are not kept.',
  confidence: "An annotator's own certainty is left out.",
  review: 'Reviews and comments are left out.',
  provenance:
    'Provenance, status, revision, task, widget, origin, times and annotators are left out.',
  relations: 'Relations are left out.',
  responses: 'Responses are left out.',
  media: 'Media of other kinds are left out, and so are their annotations.',
  extensions: 'Extensions of other vendors are left out.',
  ontology:
    'Colours, hotkeys, descriptions, hierarchy, attribute definitions, skeletons, speakers and other languages of names are left out.',
}

/** All common losses, for formats that carry none of it. */
export const allCommonLosses = Object.keys(sentences) as CommonLoss[]

/** The declarations `format.loss` of the common losses that a format has, with its own words where they differ. */
export function commonLosses(
  format: string,
  kinds: readonly CommonLoss[],
  words: Partial<Record<CommonLoss, string>> = {},
): LossDeclaration[] {
  return kinds.map((kind) => ({
    code: `${format}.${kind}`,
    description: words[kind] ?? sentences[kind],
  }))
}
