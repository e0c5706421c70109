import { baseName } from '../convert/paths.js'
import { type DetectSample, defineFormat } from '../format/format.js'
import { isImageName } from '../image-size/image-index.js'
import { sizeFile } from '../image-size/size-file.js'
import { decodeText } from '../text/decode.js'
import { yoloLosses } from './losses.js'
import { parseYolo, type YoloParseOptions } from './parse.js'
import { isLabelFile } from './read-settings.js'
import { serializeYolo, type YoloSerializeOptions } from './serialize.js'

/** YOLO folders: boxes, polygons, poses and oriented boxes; data.yaml, Darknet's lists, DOTA's rows. */
export const yolo = defineFormat<YoloParseOptions, YoloSerializeOptions>({
  id: 'yolo',
  name: 'YOLO',
  specification:
    'Ultralytics dataset formats (detect, segment, pose, obb), https://docs.ultralytics.com/datasets/',
  extensions: ['txt', 'yaml'],
  detect,
  companion: (name) =>
    isImageName(name) || /\.(?:txt|names)$/i.test(name) || baseName(name) === sizeFile,
  parse: parseYolo,
  serialize: serializeYolo,
  losses: yoloLosses,
})

const row = /^\d+( [-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?){4,}\s*$/i
const dotaRow = /^([-+]?[\d.]+ ){8}\S+( \S+)?\s*$/

function detect({ name, head }: DetectSample): number {
  const base = baseName(name)
  const { text } = decodeText(head)
  if (/\.ya?ml$/i.test(base)) {
    return /^names\s*:/m.test(text) && /^(nc|train|val|path|kpt_shape)\s*:/m.test(text) ? 0.9 : 0
  }
  if (/^obj\.(data|names)$/i.test(base)) return 0.9
  if (/^classes\.txt$/i.test(base)) return 0.6
  if (!isLabelFile(base)) return 0
  // The last line may be cut at the end of the sample.
  const lines = text.split(/\r\n|\n|\r/).slice(0, head.length >= 65536 ? -1 : undefined)
  const filled = lines.filter((line) => line.trim() !== '').slice(0, 200)
  if (filled.length === 0) return 0
  if (filled.every((line) => row.test(line.trimStart()))) return 0.85
  return filled.every((line) => dotaRow.test(line) || /^(imagesource|gsd):/.test(line)) ? 0.8 : 0
}
