import { type CommonLoss, commonLosses } from '../losses/common-losses.js'

/** Common losses that are noted for every annotation and document. */
export const w3cCommon = [
  'ids',
  'attributes',
  'structure',
  'confidence',
  'provenance',
  'relations',
  'extensions',
  'ontology',
] as const satisfies readonly CommonLoss[]

/** What Web Annotations cannot carry. */
export const w3cLosses = [
  ...commonLosses('w3c', [...w3cCommon, 'text', 'review', 'responses', 'media'], {
    text: 'Words, events, tier, speaker and order are left out, and language and direction where there is no text.',
    review: 'Reviews are left out, and whether a comment is resolved.',
    responses: 'Responses other than a list of labels and a text of the whole are left out.',
    media: 'Sizes, durations and other facts of media are not kept, nor media without annotations.',
  }),
  {
    code: 'w3c.outline',
    description: 'Masks become the outlines of their pixels; holes are left out.',
  },
  { code: 'w3c.span', description: 'The channel and the frequencies of a span are left out.' },
  {
    code: 'w3c.geometry',
    description:
      'Keypoints, tracks, empty masks, spans of responses and unknown geometries are left out.',
  },
]

/** The key of what Web Annotations say beyond the contract, in `extensions`. */
export const w3cExtension = 'org.w3.annotation'

/** The context that every Web Annotation names. */
export const annotationContext = 'http://www.w3.org/ns/anno.jsonld'
