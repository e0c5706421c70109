import { type DetectSample, defineFormat } from '../format/format.js'
import { isImageName } from '../image-size/image-index.js'
import { tellUnusedLabels } from '../losses/tell-unused-labels.js'
import { decodeText } from '../text/decode.js'
import { groundTruthLosses } from './losses.js'
import { type GroundTruthParseOptions, isManifestName, parseGroundTruth } from './parse.js'
import { type GroundTruthSerializeOptions, serializeGroundTruth } from './serialize.js'

/** Augmented manifests of SageMaker Ground Truth: boxes, classes, segmentations and named entities. */
export const groundTruth = tellUnusedLabels(
  defineFormat<GroundTruthParseOptions, GroundTruthSerializeOptions>({
    id: 'ground-truth',
    name: 'SageMaker Ground Truth manifest',
    specification:
      'SageMaker Ground Truth output data, https://docs.aws.amazon.com/sagemaker/latest/dg/sms-data-output.html',
    extensions: ['manifest', 'jsonl'],
    detect,
    companion: isImageName,
    parse: parseGroundTruth,
    serialize: serializeGroundTruth,
    losses: groundTruthLosses,
  }),
)

function detect({ name, head }: DetectSample): number {
  if (!isManifestName(name)) return 0
  const { text } = decodeText(head)
  if (!/^\s*\{/.test(text) || !/"source(-ref)?"\s*:/.test(text)) return 0
  const isTold =
    /"[^"]+-metadata"\s*:/.test(text) && /"groundtruth\/|"class-map"|"job-name"/.test(text)
  return isTold ? 0.95 : /\.manifest$/i.test(name) ? 0.7 : 0
}
