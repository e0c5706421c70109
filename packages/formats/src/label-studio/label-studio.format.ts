import { type DetectSample, defineFormat } from '../format/format.js'
import type { ImageSizeOptions } from '../image-size/image-index.js'
import { isImageName } from '../image-size/image-index.js'
import { tellUnusedLabels } from '../losses/tell-unused-labels.js'
import { decodeText } from '../text/decode.js'
import { lsLosses } from './losses.js'
import { parseLabelStudio } from './parse.js'
import { type LabelStudioSerializeOptions, serializeLabelStudio } from './serialize.js'

/** Label Studio: tasks with annotations and predictions of all kinds; labelling configurations. */
export const labelStudio = tellUnusedLabels(
  defineFormat<ImageSizeOptions, LabelStudioSerializeOptions>({
    id: 'label-studio',
    name: 'Label Studio JSON',
    specification: 'Label Studio task format, https://labelstud.io/guide/task_format',
    extensions: ['json', 'xml'],
    detect,
    companion: isImageName,
    parse: parseLabelStudio,
    serialize: serializeLabelStudio,
    losses: lsLosses,
  }),
)

function detect({ name, head }: DetectSample): number {
  const { text } = decodeText(head)
  if (/\.xml$/i.test(name))
    return /^\s*(<\?xml[^>]*\?>\s*)?(<!--[\s\S]*?-->\s*)*<View[\s>]/.test(text) ? 0.9 : 0
  if (!/\.json$/i.test(name) || !/^\s*[[{]/.test(text)) return 0
  if (/"from_name"/.test(text) && /"to_name"/.test(text)) return 0.95
  // A labelling configuration as it is parsed.
  if (/"to_name"\s*:\s*\[/.test(text) && /"inputs"\s*:\s*\[/.test(text)) return 0.9
  if (!/"data"\s*:\s*\{/.test(text)) return 0
  return /"(annotations|predictions|completions)"\s*:\s*\[/.test(text) ? 0.85 : 0.55
}
