import { type CommonLoss, commonLosses } from '../losses/common-losses.js'

/** Common losses that are noted for every annotation and document. */
export const createmlCommon = [
  'ids',
  'labels',
  'unlabelled',
  'attributes',
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

/** What CreateML cannot carry. */
export const createmlLosses = [
  ...commonLosses('createml', createmlCommon),
  {
    code: 'createml.shape',
    description: 'Every shape with an area becomes its upright bounding box.',
  },
  {
    code: 'createml.geometry',
    description: 'Points, polylines, keypoints, spans, tracks and unknown geometries are left out.',
  },
]
