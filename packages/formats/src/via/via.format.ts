import { type DetectSample, defineFormat } from '../format/format.js'
import { isImageName } from '../image-size/image-index.js'
import { tellUnusedLabels } from '../losses/tell-unused-labels.js'
import { decodeText } from '../text/decode.js'
import { viaLosses } from './losses.js'
import { parseVia, type ViaParseOptions } from './parse.js'
import { serializeVia } from './serialize.js'

/** VGG Image Annotator: files of versions 1 and 2 (JSON, CSV, projects), projects of version 3. */
export const via = tellUnusedLabels(
  defineFormat<ViaParseOptions, undefined>({
    id: 'via',
    name: 'VGG Image Annotator',
    specification:
      'VGG Image Annotator 1.x, 2.x and 3.x, https://www.robots.ox.ac.uk/~vgg/software/via/',
    extensions: ['json', 'csv'],
    detect,
    companion: isImageName,
    parse: parseVia,
    serialize: serializeVia,
    losses: viaLosses,
  }),
)

function detect({ name, head }: DetectSample): number {
  const { text } = decodeText(head)
  if (/\.csv$/i.test(name)) return /^#?filename,.*region_shape_attributes/.test(text) ? 0.95 : 0
  if (!/\.json$/i.test(name) || !/^\s*\{/.test(text)) return 0
  if (/"(shape_attributes|_via_img_metadata|region_attributes)"/.test(text)) return 0.95
  return /"vid_list"|"fid_list"/.test(text) && /"anchor_id"|"attribute"/.test(text) ? 0.9 : 0
}
