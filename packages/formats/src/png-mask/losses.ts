import { type CommonLoss, commonLosses } from '../losses/common-losses.js'

/** Common losses that are noted for every annotation and document. */
export const pngMaskCommon = [
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

/** What pictures of masks cannot carry. */
export const pngMaskLosses = [
  ...commonLosses('png-mask', pngMaskCommon, {
    ids: 'Ids of annotations and documents are not kept; the order of instances is that of their numbers.',
  }),
  {
    code: 'png-mask.shape',
    description: 'Boxes, polygons and ellipses become the pixels whose centres they cover.',
  },
  {
    code: 'png-mask.overlap',
    description: 'Where masks overlap, the later one is kept; what lies under it is lost.',
  },
  {
    code: 'png-mask.merged',
    description: 'Written as classes alone, annotations of one label in an image become one mask.',
  },
  {
    code: 'png-mask.geometry',
    description:
      'Points, polylines, keypoints, spans, tracks and masks without a pixel are left out, and so are masks of which nothing is seen.',
  },
]
