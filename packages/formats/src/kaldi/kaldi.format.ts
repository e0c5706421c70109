import { type DetectSample, defineFormat } from '../format/format.js'
import { tellUnusedLabels } from '../losses/tell-unused-labels.js'
import { decodeText } from '../text/decode.js'
import { kaldiLosses } from './losses.js'
import { parseKaldi } from './parse.js'
import { serializeKaldi } from './serialize.js'

/** Kaldi data folders: `wav.scp`, `segments`, `text`, `utt2spk` and their kin. */
export const kaldi = tellUnusedLabels(
  defineFormat<undefined, undefined>({
    id: 'kaldi',
    name: 'Kaldi data folder',
    specification: 'Kaldi, "Data preparation", https://kaldi-asr.org/doc/data_prep.html',
    extensions: ['scp'],
    detect({ name, head }: DetectSample): number {
      const { text } = decodeText(head)
      if (/(?:^|\/)segments$/.test(name))
        return /^\S+\s+\S+\s+-?[\d.]+\s+-?[\d.]+\s*$/m.test(text) ? 0.97 : 0.4
      if (/(?:^|\/)wav\.scp$/.test(name)) return 0.97
      return /(?:^|\/)(?:utt2spk|spk2utt|reco2dur|utt2dur)$/.test(name)
        ? 0.9
        : /(?:^|\/)text$/.test(name)
          ? 0.6
          : 0
    },
    parse: parseKaldi,
    serialize: serializeKaldi,
    losses: kaldiLosses,
  }),
)
