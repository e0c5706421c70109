import { type CommonLoss, commonLosses } from '../losses/common-losses.js'

/** Common losses that are noted for every annotation and document. */
export const cvatCommon = [
  'ids',
  'labels',
  'text',
  'confidence',
  'review',
  'provenance',
  'relations',
  'extensions',
  'ontology',
] as const satisfies readonly CommonLoss[]

/** What CVAT cannot carry. */
export const cvatLosses = [
  ...commonLosses('cvat', [...cvatCommon, 'attributes', 'structure', 'responses', 'media'], {
    attributes:
      'Attributes without a definition of their type become text, empty values are left out, "not occluded" is not kept apart from no word of it; those of tracks hold from the first frame.',
    structure: 'Parents are not kept; groups that are not numbers are left out.',
    responses: 'Responses other than a list of tags are left out.',
    media: 'Audio and texts are left out, and so are their annotations.',
    ontology:
      'Hotkeys, descriptions, hierarchy, skeletons, speakers and other languages of names are left out.',
  }),
  { code: 'cvat.parts', description: 'Parts of a polygon are joined by lines of no width.' },
  { code: 'cvat.holes', description: 'Holes of polygons are left out.' },
  {
    code: 'cvat.frames',
    description:
      'Times of tracks are brought to the nearest frame; frames are filled as CVAT does.',
  },
  {
    code: 'cvat.keypoints',
    description: 'The visibility of keypoints is not kept where a point stands alone.',
  },
  {
    code: 'cvat.geometry',
    description: 'Spans and unknown geometries are left out, and still shapes on videos.',
  },
  { code: 'cvat.characters', description: 'Characters that XML cannot hold are left out.' },
]
