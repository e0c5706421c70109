import { baseName } from '../convert/paths.js'
import { type DetectSample, defineFormat } from '../format/format.js'
import { type ImageSizeOptions, isImageName } from '../image-size/image-index.js'
import { sizeFile } from '../image-size/size-file.js'
import { decodeText } from '../text/decode.js'
import { openImagesLosses } from './losses.js'
import { parseOpenImages } from './parse.js'
import { serializeOpenImages } from './serialize.js'
import { kindOf } from './tables.js'

/** Open Images: tables of boxes, masks, image labels, images and classes. */
export const openImages = defineFormat<ImageSizeOptions, undefined>({
  id: 'open-images',
  name: 'Open Images CSV',
  specification:
    'Open Images Dataset V4 to V7, data formats, https://storage.googleapis.com/openimages/web/download_v7.html',
  extensions: ['csv'],
  detect,
  companion: (name) => isImageName(name) || baseName(name) === sizeFile,
  parse: parseOpenImages,
  serialize: serializeOpenImages,
  losses: openImagesLosses,
})

function detect({ name, head }: DetectSample): number {
  if (!/\.csv$/i.test(name)) return 0
  const line = decodeText(head).text.split(/\r\n|\n|\r/, 1)[0] ?? ''
  const kind = kindOf(line.split(','))
  return kind === undefined ? 0 : kind === 'labels' || kind === 'bare' ? 0.8 : 0.95
}
