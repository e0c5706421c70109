import { type CommonLoss, commonLosses } from '../losses/common-losses.js'

/** Common losses that are noted for every annotation and document. */
export const lsCommon = [
  'confidence',
  'review',
  'provenance',
  'extensions',
  'ontology',
] as const satisfies readonly CommonLoss[]

/** What Label Studio cannot carry. */
export const lsLosses = [
  ...commonLosses(
    'label-studio',
    [...lsCommon, 'attributes', 'text', 'structure', 'responses', 'ids'],
    {
      ids: 'Ids of documents and media are made anew.',
      attributes:
        'Yes and no become choices "true" and "false", lists of one item one item; empty values are left out.',
      text: 'Language, direction, words, events, tier, speaker and order are left out.',
      structure: 'Groups are not kept.',
      responses:
        'Texts become choices where no task says that they are texts; answers of kinds that Label Studio does not have are left out, and so are "none" and "cannot tell".',
      ontology:
        'The ontology is not written: Label Studio keeps it in the labelling configuration.',
    },
  ),
  {
    code: 'label-studio.parts',
    description: 'Parts of a polygon are joined by lines of no width.',
  },
  { code: 'label-studio.holes', description: 'Holes of polygons are left out.' },
  {
    code: 'label-studio.track',
    description:
      'Tracks of other shapes than boxes are left out; how frames are filled is not kept.',
  },
  { code: 'label-studio.span', description: 'Frequency bounds of spans are left out.' },
  {
    code: 'label-studio.geometry',
    description: 'Keypoints by name, referring annotations and unknown geometries are left out.',
  },
  {
    code: 'label-studio.size',
    description: 'Annotations of an image or video whose size is not known are left out.',
  },
]
