import { type CommonLoss, commonLosses } from '../losses/common-losses.js'

/** Common losses that are noted for every annotation and document. */
export const vocCommon = [
  'ids',
  'labels',
  'unlabelled',
  'text',
  'structure',
  'confidence',
  'review',
  'provenance',
  'relations',
  'responses',
  'media',
  'extensions',
  'ontology',
] as const satisfies readonly CommonLoss[]

/** What Pascal VOC cannot carry. */
export const vocLosses = [
  ...commonLosses('voc', [...vocCommon, 'attributes'], {
    attributes:
      'Attributes other than text become text, but for yes and no of difficult, truncated and occluded; lists are joined by commas, empty values are left out.',
    structure: 'Groups are not kept, nor parents of parts that have parts themselves.',
  }),
  {
    code: 'voc.rotation',
    description: 'The angle of a part that is a rotated box is not kept: parts have upright boxes.',
  },
  {
    code: 'voc.holes',
    description: 'Holes of a polygon and all of its parts but the largest are left out.',
  },
  { code: 'voc.outline', description: 'Ellipses and masks become polygons.' },
  {
    code: 'voc.geometry',
    description: 'Points, polylines, keypoints, spans, tracks and unknown geometries are left out.',
  },
  { code: 'voc.characters', description: 'Characters that XML cannot hold are left out.' },
]
