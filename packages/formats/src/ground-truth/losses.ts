import { type CommonLoss, commonLosses } from '../losses/common-losses.js'

/** Common losses that are noted for every annotation and document. */
export const groundTruthCommon = [
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

/** What augmented manifests cannot carry. */
export const groundTruthLosses = [
  ...commonLosses('ground-truth', [...groundTruthCommon, 'provenance', 'responses', 'media'], {
    ids: 'Ids of annotations and documents are not kept; annotations of one kind stand together.',
    provenance:
      'Provenance, status, revision, task, origins other than a score, times and annotators are left out.',
    media: 'Only the first image or text of a document is kept, and its annotations.',
    responses: 'Responses that are no label id and no list of label ids are left out.',
  }),
  {
    code: 'ground-truth.shape',
    description: 'Every shape with an area but a mask becomes its upright bounding box.',
  },
  {
    code: 'ground-truth.merged',
    description: 'Masks of one label become one, and where masks overlap the later one is kept.',
  },
  {
    code: 'ground-truth.score',
    description: 'Scores of masks are left out; boxes and spans without one get the confidence 1.',
  },
  {
    code: 'ground-truth.geometry',
    description:
      'Points, polylines, keypoints, time spans, tracks, empty masks and unknown geometries are left out.',
  },
]

/** The key of what manifests say beyond the contract, in `extensions`. */
export const groundTruthExtension = 'com.amazonaws.sagemaker'
