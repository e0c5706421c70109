import { type DetectSample, defineFormat } from '../format/format.js'
import { decodeText } from '../text/decode.js'
import { labelmeLosses } from './losses.js'
import { parseLabelme } from './parse.js'
import { serializeLabelme } from './serialize.js'

/** LabelMe JSON: all its shapes, masks too; one file an image. */
export const labelme = defineFormat<undefined, undefined>({
  id: 'labelme',
  name: 'LabelMe JSON',
  specification: 'LabelMe 5 label files, https://github.com/wkentaro/labelme',
  extensions: ['json'],
  detect,
  parse: parseLabelme,
  serialize: serializeLabelme,
  losses: labelmeLosses,
})

function detect({ name, head }: DetectSample): number {
  if (!/\.json$/i.test(name)) return 0
  const { text } = decodeText(head)
  if (!/^\s*\{/.test(text)) return 0
  const members = ['"shapes"', '"shape_type"', '"imagePath"', '"imageHeight"', '"imageData"']
  const found = members.filter((member) => text.includes(member)).length
  return found >= 3 ? 0.95 : found === 2 ? 0.7 : 0
}
