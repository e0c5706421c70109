import { type DetectSample, defineFormat } from '../format/format.js'
import { tellUnusedLabels } from '../losses/tell-unused-labels.js'
import { decodeText } from '../text/decode.js'
import { audacityLosses } from './losses.js'
import { parseAudacity } from './parse.js'
import { serializeAudacity } from './serialize.js'

/** Labels of Audacity: spans and points with a text, with frequencies when they were selected. */
export const audacity = tellUnusedLabels(
  defineFormat<undefined, undefined>({
    id: 'audacity',
    name: 'Audacity labels',
    specification:
      'Audacity manual, "Importing and Exporting Labels", https://manual.audacityteam.org/man/importing_and_exporting_labels.html',
    extensions: ['txt'],
    detect({ name, head }: DetectSample): number {
      const { text } = decodeText(head)
      const lines = text.split(/\r\n|\r|\n/).slice(0, 20)
      if (text.length < 60_000) lines.pop()
      const fits = lines.filter((line) =>
        /^-?\d+(?:[.,]\d+)?\t-?\d+(?:[.,]\d+)?(?:\t|$)|^\\\t/.test(line),
      )
      if (fits.length === 0 || fits.length < lines.length) return 0
      return /\.txt$/i.test(name) ? 0.9 : 0.6
    },
    parse: parseAudacity,
    serialize: serializeAudacity,
    losses: audacityLosses,
  }),
)
