import { type CommonLoss, commonLosses } from '../losses/common-losses.js'

/** Common losses that are noted for every annotation and document. */
export const viaCommon = [
  'ids',
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

/** What the VGG Image Annotator cannot carry. */
export const viaLosses = [
  ...commonLosses('via', [...viaCommon, 'attributes', 'responses', 'labels'], {
    labels: 'The order of several labels is not kept where their names are numbers.',
    attributes:
      'Values other than texts and lists of different texts become texts; empty values are left out.',
    responses: 'Responses other than texts and lists of texts are left out.',
    media:
      'Sizes of images are not kept. Media of other kinds are left out, and so are their annotations.',
  }),
  { code: 'via.rotation', description: 'A rotated box becomes a polygon.' },
  { code: 'via.parts', description: 'Parts of a polygon are joined by lines of no width.' },
  { code: 'via.holes', description: 'Holes of polygons are left out.' },
  { code: 'via.outline', description: 'A mask becomes the polygon of its largest part.' },
  {
    code: 'via.geometry',
    description:
      'Keypoints and unknown geometries are left out; spans and tracks are, but in projects that came from VIA 3.',
  },
]
