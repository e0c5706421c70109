import { type CommonLoss, commonLosses } from '../losses/common-losses.js'

/** Common losses that are noted for every annotation and document. */
export const crowdCommon = [
  'ids',
  'labels',
  'unlabelled',
  'attributes',
  'text',
  'structure',
  'confidence',
  'review',
  'relations',
  'extensions',
  'ontology',
] as const satisfies readonly CommonLoss[]

/** What the answers of crowd elements cannot carry. */
export const crowdLosses = [
  ...commonLosses('crowd-html', [...crowdCommon, 'provenance', 'responses', 'media'], {
    ids: 'Ids of annotations and documents are not kept; annotations of one kind stand together.',
    provenance:
      'Status, revision, task, origin, times and annotators of annotations are left out; the assignment and the worker are kept.',
    media: 'Only the first image and the first text are kept, and annotations of them.',
    responses:
      'Responses that are neither text, number, true or false nor a list of ids are left out.',
  }),
  { code: 'crowd-html.rotation', description: 'Rotated boxes become polygons.' },
  { code: 'crowd-html.ellipse', description: 'Ellipses become polygons of 64 points.' },
  { code: 'crowd-html.parts', description: 'Parts of a polygon are joined by lines of no width.' },
  { code: 'crowd-html.holes', description: 'Holes of polygons are left out.' },
  {
    code: 'crowd-html.overlap',
    description: 'Where masks overlap, the later one is kept; what lies under it is lost.',
  },
  {
    code: 'crowd-html.geometry',
    description:
      'Keypoints of skeletons, spans, tracks, empty masks and unknown geometries are left out.',
  },
]

/** The key of what answers say beyond the contract, in `extensions`. */
export const crowdExtension = 'com.amazonaws.crowd'
