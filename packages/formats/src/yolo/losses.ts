import { type CommonLoss, commonLosses } from '../losses/common-losses.js'

/** What YOLO has no place for, whatever the geometry. */
export const yoloCommon = [
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

/** What YOLO cannot carry. */
export const yoloLosses = [
  ...commonLosses('yolo', yoloCommon, {
    structure:
      'Parents and groups are not kept, but for keypoints whose parent is their box in a pose data set.',
    ontology:
      'Colours, hotkeys, descriptions, hierarchy, attribute definitions, edges of skeletons, speakers and other languages of names are left out.',
  }),
  {
    code: 'yolo.shape',
    description:
      'In a detect data set every shape becomes its bounding box; in one of oriented boxes, a box.',
  },
  {
    code: 'yolo.outline',
    description:
      'In a segment data set boxes, ellipses and masks become polygons; a plain box that came from YOLO stays one.',
  },
  {
    code: 'yolo.parts',
    description: 'Parts of a polygon are joined into one outline by lines of no width.',
  },
  { code: 'yolo.holes', description: 'Holes of polygons and masks are left out.' },
  {
    code: 'yolo.pose',
    description:
      'In a pose data set an annotation without keypoints gets absent ones, and keypoints without a box get one around them.',
  },
  {
    code: 'yolo.geometry',
    description:
      'Points, polylines, spans, tracks, empty and unknown geometries are left out; keypoints are, but in a pose data set.',
  },
  {
    code: 'yolo.size',
    description: 'Annotations of an image whose size is not known are left out.',
  },
]
