import { type DetectSample, defineFormat } from '../format/format.js'
import { checkStoredSizes } from '../image-size/check-stored-sizes.js'
import { isTurnableName } from '../image-size/image-index.js'
import { decodeText } from '../text/decode.js'
import { cocoLosses } from './losses.js'
import { type CocoParseOptions, parseCoco } from './parse.js'
import { type CocoSerializeOptions, serializeCoco } from './serialize.js'

/** COCO JSON: instances with polygons or run lengths, keypoints, captions, image labels and results. */
export const coco = defineFormat<CocoParseOptions, CocoSerializeOptions>({
  id: 'coco',
  name: 'COCO JSON',
  specification: 'COCO data format, https://cocodataset.org/#format-data and #format-results',
  extensions: ['json'],
  detect,
  companion: (name) => /\.png$/i.test(name) || isTurnableName(name),
  parse: checkStoredSizes(parseCoco),
  serialize: serializeCoco,
  losses: cocoLosses,
})

function detect({ name, head }: DetectSample): number {
  if (!/\.json$/i.test(name)) return 0
  const { text } = decodeText(head)
  if (/^\s*\[/.test(text)) {
    return /"image_id"/.test(text) && /"(bbox|segmentation|keypoints|caption)"/.test(text) ? 0.8 : 0
  }
  const isSegmentAnything =
    /"image"\s*:\s*\{/.test(text) && /"(stability_score|predicted_iou)"/.test(text)
  if (isSegmentAnything) return 0.9
  const members = [
    '"images"',
    '"annotations"',
    '"categories"',
    '"file_name"',
    '"licenses"',
    '"category_id"',
  ]
  const found = members.filter((member) => text.includes(member)).length
  return found >= 3 ? 0.9 : found === 2 ? 0.5 : 0
}
