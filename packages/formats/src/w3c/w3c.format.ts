import { baseName } from '../convert/paths.js'
import { type DetectSample, defineFormat } from '../format/format.js'
import { type ImageSizeOptions, isImageName } from '../image-size/image-index.js'
import { sizeFile } from '../image-size/size-file.js'
import { tellUnusedLabels } from '../losses/tell-unused-labels.js'
import { decodeText } from '../text/decode.js'
import { w3cLosses } from './losses.js'
import { parseW3c } from './parse.js'
import { serializeW3c, type W3cSerializeOptions } from './serialize.js'

/** Web Annotations: single ones, lists, pages and collections, with the dialect of Annotorious. */
export const w3c = tellUnusedLabels(
  defineFormat<ImageSizeOptions, W3cSerializeOptions>({
    id: 'w3c',
    name: 'W3C Web Annotation',
    specification:
      'Web Annotation Data Model (W3C Recommendation 2017), https://www.w3.org/TR/annotation-model/; Media Fragments URI 1.0; IIIF PointSelector',
    extensions: ['json', 'jsonld'],
    detect,
    companion: (name) => isImageName(name) || baseName(name) === sizeFile,
    parse: parseW3c,
    serialize: serializeW3c,
    losses: w3cLosses,
  }),
)

function detect({ name, head }: DetectSample): number {
  if (!/\.(json|jsonld)$/i.test(name)) return 0
  const { text } = decodeText(head)
  if (/"(https?:)?\/\/www\.w3\.org\/ns\/anno(\.jsonld)?"/.test(text)) return 0.95
  if (/"type"\s*:\s*"Annotation(Page|Collection)?"/.test(text) && /"target"|"items"/.test(text)) {
    return 0.85
  }
  const isNative = /"bodies"\s*:\s*\[/.test(text) && /"selector"\s*:\s*\{/.test(text)
  return isNative && /"target"\s*:/.test(text) ? 0.8 : 0
}
