import { createml } from './createml/index.js'
import { crowdHtml } from './crowd-html/index.js'
import { cvat } from './cvat/index.js'
import type { Format } from './format/format.js'
import { groundTruth } from './ground-truth/index.js'
import { kitti } from './kitti/index.js'
import { labelStudio } from './label-studio/index.js'
import { labelme } from './labelme/index.js'
import { openImages } from './open-images/index.js'
import { pngMask } from './png-mask/index.js'
import { via } from './via/index.js'
import { voc } from './voc/index.js'
import { w3c } from './w3c/index.js'
import { yolo } from './yolo/index.js'

/** Formats of annotated images, and of tasks that show them. */
export const imageFormats = [
  yolo,
  voc,
  labelme,
  labelStudio,
  cvat,
  createml,
  via,
  crowdHtml,
  w3c,
  groundTruth,
  kitti,
  openImages,
  pngMask,
] as const satisfies readonly Format<never, never>[]
