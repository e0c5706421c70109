import { baseName } from '../convert/paths.js'
import { type DetectSample, defineFormat } from '../format/format.js'
import { isImageName } from '../image-size/image-index.js'
import { sizeFile } from '../image-size/size-file.js'
import { isClassList } from './class-map.js'
import { pngMaskLosses } from './losses.js'
import { roleOf } from './pair-pictures.js'
import { parsePngMask } from './parse.js'
import { type PngMaskSerializeOptions, serializePngMask } from './serialize.js'

/** Pictures of masks: each pixel is the number or colour of its class, or of its instance. */
export const pngMask = defineFormat<undefined, PngMaskSerializeOptions>({
  id: 'png-mask',
  name: 'PNG masks',
  specification:
    'PNG (ISO/IEC 15948); folders as Pascal VOC segmentation, CVAT segmentation masks and Cityscapes lay them out, http://host.robots.ox.ac.uk/pascal/VOC/voc2012/',
  extensions: ['png'],
  detect,
  companion: (name) => isClassList(name) || isImageName(name) || baseName(name) === sizeFile,
  parse: parsePngMask,
  serialize: serializePngMask,
  losses: pngMaskLosses,
})

function detect({ name, head }: DetectSample): number {
  const isPng = head[0] === 0x89 && head[1] === 0x50 && head[2] === 0x4e && head[3] === 0x47
  if (!isPng || head.length < 33) return 0
  const role = roleOf(name)
  // Grey or with a palette, as masks are; pictures of colours are told by their folder alone.
  const isIndexed = head[25] === 0 || head[25] === 3
  return role === undefined ? 0 : isIndexed ? 0.7 : 0.6
}
