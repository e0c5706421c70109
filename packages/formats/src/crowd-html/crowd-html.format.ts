import { type DetectSample, defineFormat } from '../format/format.js'
import { tellUnusedLabels } from '../losses/tell-unused-labels.js'
import { decodeText } from '../text/decode.js'
import { crowdLosses } from './losses.js'
import { type CrowdParseOptions, parseCrowd } from './parse.js'
import { type CrowdSerializeOptions, serializeCrowd } from './serialize.js'

/** What the crowd-* elements send: forms' outputs, tables of Mechanical Turk, workers' answers of Ground Truth. */
export const crowdHtml = tellUnusedLabels(
  defineFormat<CrowdParseOptions, CrowdSerializeOptions>({
    id: 'crowd-html',
    name: 'Crowd HTML Elements output',
    specification:
      'Crowd HTML Elements reference, https://docs.aws.amazon.com/sagemaker/latest/dg/sms-ui-template-reference.html; Mechanical Turk results table',
    extensions: ['csv', 'json', 'jsonl'],
    detect,
    parse: parseCrowd,
    serialize: serializeCrowd,
    losses: crowdLosses,
  }),
)

const outputs = /"(boundingBoxes|polygons|polylines|lines|keypoints|entities|labeledImage)"\s*:/

function detect({ name, head }: DetectSample): number {
  const { text } = decodeText(head)
  if (/\.csv$/i.test(name)) {
    const line = text.split(/\r\n|\n|\r/, 1)[0] ?? ''
    return /(^|,)"?Answer\./.test(line) ? (/HITId|AssignmentId|Input\./.test(line) ? 0.95 : 0.8) : 0
  }
  if (!/\.(json|jsonl|ndjson)$/i.test(name)) return 0
  if (/"answerContent"\s*:/.test(text) || /"annotationData"\s*:/.test(text)) return 0.9
  const isElement =
    outputs.test(text) &&
    /"inputImageProperties"\s*:|"startOffset"\s*:|"pngImageData"\s*:/.test(text)
  return isElement ? 0.85 : 0
}
