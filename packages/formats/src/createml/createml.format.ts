import { type DetectSample, defineFormat } from '../format/format.js'
import type { ImageSizeOptions } from '../image-size/image-index.js'
import { isImageName } from '../image-size/image-index.js'
import { tellUnusedLabels } from '../losses/tell-unused-labels.js'
import { decodeText } from '../text/decode.js'
import { createmlLosses } from './losses.js'
import { parseCreateml } from './parse.js'
import { serializeCreateml } from './serialize.js'

/** CreateML JSON of object detection. */
export const createml = tellUnusedLabels(
  defineFormat<ImageSizeOptions, undefined>({
    id: 'createml',
    name: 'CreateML JSON',
    specification:
      'Create ML object detection annotations, https://developer.apple.com/documentation/createml/building-an-object-detector-data-source',
    extensions: ['json'],
    detect,
    companion: isImageName,
    parse: parseCreateml,
    serialize: serializeCreateml,
    losses: createmlLosses,
  }),
)

function detect({ name, head }: DetectSample): number {
  if (!/\.json$/i.test(name)) return 0
  const { text } = decodeText(head)
  if (!/^\s*\[/.test(text)) return 0
  return /"coordinates"\s*:\s*\{/.test(text) && /"image(filename)?"\s*:/.test(text) ? 0.95 : 0
}
