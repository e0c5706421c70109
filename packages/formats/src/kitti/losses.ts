import { type CommonLoss, commonLosses } from '../losses/common-losses.js'

/** Common losses that are noted for every annotation and document. */
export const kittiCommon = [
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

/** What KITTI label files cannot carry. */
export const kittiLosses = [
  ...commonLosses('kitti', [...kittiCommon, 'attributes'], {
    attributes:
      'Attributes other than "truncated" (a number) and "occluded" (a whole number) are left out.',
  }),
  {
    code: 'kitti.names',
    description: 'White space in a label becomes "_": columns are parted by spaces.',
  },
  {
    code: 'kitti.shape',
    description: 'Every shape with an area becomes its upright bounding box.',
  },
  {
    code: 'kitti.geometry',
    description: 'Points, polylines, keypoints, spans, tracks and unknown geometries are left out.',
  },
]
