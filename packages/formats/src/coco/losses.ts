import type { LossDeclaration } from '../format/loss.js'

/** What COCO cannot carry. */
export const cocoLosses = [
  {
    code: 'coco.rotation-attribute',
    description:
      'An attribute named "rotation" of a rotated box gives way to the angle of the box, which CVAT keeps there.',
  },
  { code: 'coco.ellipse', description: 'An ellipse becomes a polygon of 64 points.' },
  { code: 'coco.holes', description: 'Holes of a polygon are not kept: COCO polygons have none.' },
  {
    code: 'coco.geometry',
    description: 'Points, polylines, spans, tracks and unknown geometries are left out.',
  },
  { code: 'coco.labels', description: 'Only the first label of an annotation is kept.' },
  {
    code: 'coco.unlabelled',
    description: 'An annotation without a label gets the category "unlabelled".',
  },
  {
    code: 'coco.text',
    description:
      'Text, language, words, events, tier, speaker, order, comments, reviews, certainty, groups, parents and relations are left out.',
  },
  {
    code: 'coco.response',
    description: 'Responses other than captions and image labels are left out.',
  },
  {
    code: 'coco.provenance',
    description: 'Provenance, origin, status and times of documents and annotations are left out.',
  },
  {
    code: 'coco.media',
    description: 'Media that are not images are left out, and so are their annotations.',
  },
  { code: 'coco.names', description: 'Only one language of a name is kept.' },
  { code: 'coco.ids', description: 'Ids become numbers.' },
  {
    code: 'coco.ontology',
    description: 'Colours, hotkeys, attribute definitions and speakers are left out.',
  },
] as const satisfies readonly LossDeclaration[]

/** A code of the list. */
export type CocoLossCode = (typeof cocoLosses)[number]['code']
