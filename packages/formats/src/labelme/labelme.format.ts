import { type DetectSample, defineFormat } from '../format/format.js'
import { checkStoredSizes } from '../image-size/check-stored-sizes.js'
import { isTurnableName } from '../image-size/image-index.js'
import { tellUnusedLabels } from '../losses/tell-unused-labels.js'
import { decodeText } from '../text/decode.js'
import { labelmeLosses } from './losses.js'
import { parseLabelme } from './parse.js'
import { serializeLabelme } from './serialize.js'

/** LabelMe JSON: all its shapes, masks too; one file an image. XML of the older web tool is read as well. */
export const labelme = tellUnusedLabels(
  defineFormat<undefined, undefined>({
    id: 'labelme',
    name: 'LabelMe JSON',
    specification: 'LabelMe 5 label files, https://github.com/wkentaro/labelme',
    extensions: ['json', 'xml'],
    detect,
    companion: (name) => /\.png$/i.test(name) || isTurnableName(name),
    parse: checkStoredSizes(parseLabelme),
    serialize: serializeLabelme,
    losses: labelmeLosses,
  }),
)

function detect({ name, head }: DetectSample): number {
  const { text } = decodeText(head)
  if (/\.xml$/i.test(name)) return isWebXml(text) ? 0.9 : 0
  if (!/\.json$/i.test(name)) return 0
  if (!/^\s*\{/.test(text)) return 0
  const members = ['"shapes"', '"shape_type"', '"imagePath"', '"imageHeight"', '"imageData"']
  const found = members.filter((member) => text.includes(member)).length
  return found >= 3 ? 0.95 : found === 2 ? 0.7 : 0
}

const isWebXml = (text: string): boolean =>
  /<annotation[\s>]/.test(text) &&
  !/<(bndbox|robndbox)>/.test(text) &&
  (/<imagesize>/.test(text) || /<sourceAnnotation>\s*LabelMe/.test(text) || /<pt>/.test(text))
