import { type CommonLoss, commonLosses } from '../losses/common-losses.js'

/** Common losses that are noted for every annotation and document. */
export const openImagesCommon = [
  'ids',
  'labels',
  'unlabelled',
  'text',
  'structure',
  'confidence',
  'review',
  'provenance',
  'relations',
  'media',
  'extensions',
  'ontology',
] as const satisfies readonly CommonLoss[]

/** What the CSV files of Open Images cannot carry. */
export const openImagesLosses = [
  ...commonLosses('open-images', [...openImagesCommon, 'attributes', 'responses'], {
    ids: 'Ids of annotations and documents are not kept, nor is the order of boxes among masks.',
    attributes:
      'Attributes other than true or false of "occluded", "truncated", "groupOf", "depiction" and "inside" of boxes are left out.',
    responses: 'Responses other than the lists "labels" and "labels-absent" are left out.',
  }),
  {
    code: 'open-images.shape',
    description: 'Every shape with an area but a mask becomes its upright bounding box.',
  },
  {
    code: 'open-images.geometry',
    description: 'Points, polylines, keypoints, spans, tracks and unknown geometries are left out.',
  },
]
