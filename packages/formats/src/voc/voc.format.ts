import { type DetectSample, defineFormat } from '../format/format.js'
import { checkStoredSizes } from '../image-size/check-stored-sizes.js'
import { isTurnableName } from '../image-size/image-index.js'
import { tellUnusedLabels } from '../losses/tell-unused-labels.js'
import { decodeText } from '../text/decode.js'
import { vocLosses } from './losses.js'
import { parseVoc, type VocParseOptions } from './parse.js'
import { serializeVoc, type VocSerializeOptions } from './serialize.js'

/** Pascal VOC XML: boxes with parts, flags and attributes; rotated boxes of roLabelImg, polygons of Roboflow. */
export const voc = tellUnusedLabels(
  defineFormat<VocParseOptions, VocSerializeOptions>({
    id: 'voc',
    name: 'Pascal VOC XML',
    specification:
      'PASCAL Visual Object Classes development kit, http://host.robots.ox.ac.uk/pascal/VOC/voc2012/htmldoc/devkit_doc.html',
    extensions: ['xml'],
    detect,
    companion: isTurnableName,
    parse: checkStoredSizes(parseVoc),
    serialize: serializeVoc,
    losses: vocLosses,
  }),
)

function detect({ head }: DetectSample): number {
  const { text } = decodeText(head)
  if (!/^\s*(<\?xml[^>]*\?>\s*)?(<!--[\s\S]*?-->\s*)*<annotation[\s>]/.test(text)) return 0
  if (/<(bndbox|robndbox)>/.test(text)) return 0.95
  return /<size>/.test(text) && !/<imagesize>/.test(text) ? 0.7 : 0
}
