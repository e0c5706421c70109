import { isNumberList, isRecord } from '../convert/numbers.js'
import { jsonRoot, streamJson } from '../json/stream-json.js'
import type { SourceFile } from '../source/source-file.js'
import type { CocoImage } from './coco-types.js'
import type { ImageLog } from './image-log.js'

/** Adds the images that a results file speaks of; their sizes are known only where it has run lengths. */
export async function addResultImages(file: SourceFile, log: ImageLog): Promise<void> {
  const images = new Map<number | string, CocoImage>()
  for await (const event of streamJson(file, [])) {
    if (event.kind !== 'elements' || event.name !== jsonRoot) continue
    for (const value of event.values) {
      if (!isRecord(value)) continue
      const id = value.image_id
      if (typeof id !== 'number' && typeof id !== 'string') continue
      const image = images.get(id) ?? { id }
      images.set(id, image)
      const size = isRecord(value.segmentation) ? value.segmentation.size : undefined
      if (isNumberList(size) && size.length === 2) {
        image.height = size[0]!
        image.width = size[1]!
      }
    }
  }
  for (const image of images.values()) await log.add(image)
}
