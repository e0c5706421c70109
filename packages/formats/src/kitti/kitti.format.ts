import { baseName } from '../convert/paths.js'
import { type DetectSample, defineFormat } from '../format/format.js'
import { type ImageSizeOptions, isImageName } from '../image-size/image-index.js'
import { sizeFile } from '../image-size/size-file.js'
import { tellUnusedLabels } from '../losses/tell-unused-labels.js'
import { decodeText } from '../text/decode.js'
import { kittiLosses } from './losses.js'
import { parseKitti } from './parse.js'
import { serializeKitti } from './serialize.js'

/** KITTI object labels: boxes with what they say of the scene in space. */
export const kitti = tellUnusedLabels(
  defineFormat<ImageSizeOptions, undefined>({
    id: 'kitti',
    name: 'KITTI object labels',
    specification:
      'KITTI object development kit, readme.txt, https://www.cvlibs.net/datasets/kitti/eval_object.php',
    extensions: ['txt'],
    detect,
    companion: (name) => isImageName(name) || baseName(name) === sizeFile || /\.txt$/i.test(name),
    parse: parseKitti,
    serialize: serializeKitti,
    losses: kittiLosses,
  }),
)

const row = /^[^\s\d-]\S*( +[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?){14,15}\s*$/i

function detect({ name, head }: DetectSample): number {
  if (!/\.txt$/i.test(name)) return 0
  const lines = decodeText(head).text.split(/\r\n|\n|\r/)
  // The last line may be cut at the end of the sample.
  if (head.length >= 65536) lines.pop()
  const filled = lines.filter((line) => line.trim() !== '').slice(0, 200)
  return filled.length > 0 && filled.every((line) => row.test(line.trimStart())) ? 0.95 : 0
}
