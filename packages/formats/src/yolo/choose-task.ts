import { keptUnder } from '../convert/extensions.js'
import type { Corpus } from '../format/corpus.js'
import type { YoloTask } from './yolo-types.js'
import { yoloExtension } from './yolo-types.js'

/** The kind of data set that loses least: what a read data set said, else by the geometries it has. */
export async function chooseTask(corpus: Corpus): Promise<YoloTask> {
  const stated = keptUnder(yoloExtension, corpus.dataset.extensions).task
  if (stated === 'detect' || stated === 'segment' || stated === 'pose' || stated === 'obb') {
    return stated
  }
  let oriented = false
  let outlines = false
  for await (const { annotations } of corpus.documents()) {
    for (const { geometry } of annotations) {
      if (geometry?.type === 'keypoints') return 'pose'
      if (geometry?.type === 'box') oriented ||= geometry.rotation !== 0
      else if (geometry) outlines ||= ['polygon', 'mask', 'ellipse'].includes(geometry.type)
    }
  }
  return outlines ? 'segment' : oriented ? 'obb' : 'detect'
}
