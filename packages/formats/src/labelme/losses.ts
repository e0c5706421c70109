import { type CommonLoss, commonLosses } from '../losses/common-losses.js'

/** Common losses that are noted for every annotation and document. */
export const labelmeCommon = [
  'ids',
  'labels',
  'confidence',
  'review',
  'provenance',
  'relations',
  'responses',
  'media',
  'extensions',
  'ontology',
] as const satisfies readonly CommonLoss[]

/** What LabelMe cannot carry. */
export const labelmeLosses = [
  ...commonLosses('labelme', [...labelmeCommon, 'text', 'structure'], {
    responses: 'Responses other than a list of flags are left out.',
    text: 'Language, direction, words, events, tier, speaker and order are left out; the text is the description.',
    structure: 'Parents of annotations are not kept.',
  }),
  { code: 'labelme.parts', description: 'Parts of a polygon are joined by lines of no width.' },
  { code: 'labelme.holes', description: 'Holes of polygons are left out.' },
  { code: 'labelme.ellipse', description: 'Ellipses that are no circles become polygons.' },
  {
    code: 'labelme.keypoints',
    description:
      'Names and visibility of keypoints are not kept; those that are absent are left out.',
  },
  {
    code: 'labelme.geometry',
    description: 'Spans, tracks, empty masks and unknown geometries are left out.',
  },
]
