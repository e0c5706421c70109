import { type DetectSample, defineFormat } from '../format/format.js'
import { tellUnusedLabels } from '../losses/tell-unused-labels.js'
import { decodeText } from '../text/decode.js'
import { awsLosses } from './losses.js'
import { parseAwsTranscribe } from './parse.js'
import { serializeAwsTranscribe } from './serialize.js'

/** The output of Amazon Transcribe: words with certainties, speakers, channels. */
export const awsTranscribe = tellUnusedLabels(
  defineFormat<undefined, undefined>({
    id: 'aws-transcribe',
    name: 'Amazon Transcribe JSON',
    specification:
      'Amazon Transcribe, "Data input and output", https://docs.aws.amazon.com/transcribe/latest/dg/how-input.html',
    extensions: ['json'],
    detect({ head }: DetectSample): number {
      const { text } = decodeText(head)
      if (!/^\s*\{/.test(text) || !/"results"\s*:\s*\{/.test(text)) return 0
      const found = [
        '"transcripts"',
        '"items"',
        '"audio_segments"',
        '"speaker_labels"',
        '"jobName"',
      ]
      return found.filter((member) => text.includes(member)).length >= 2 ? 0.95 : 0
    },
    parse: parseAwsTranscribe,
    serialize: serializeAwsTranscribe,
    losses: awsLosses,
  }),
)
