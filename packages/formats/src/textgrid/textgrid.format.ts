import { type DetectSample, defineFormat } from '../format/format.js'
import { tellUnusedLabels } from '../losses/tell-unused-labels.js'
import { decodeText } from '../text/decode.js'
import { textgridLosses } from './losses.js'
import { parseTextgrid } from './parse.js'
import { serializeTextgrid, type TextgridSerializeOptions } from './serialize.js'

/** Praat TextGrids: interval and point tiers. */
export const textgrid = tellUnusedLabels(
  defineFormat<undefined, TextgridSerializeOptions>({
    id: 'textgrid',
    name: 'Praat TextGrid',
    specification:
      'Praat manual, "TextGrid file formats", https://www.fon.hum.uva.nl/praat/manual/TextGrid_file_formats.html',
    extensions: ['TextGrid', 'textgrid'],
    detect({ name, head }: DetectSample): number {
      const { text } = decodeText(head)
      if (/^\s*"Praat chronological TextGrid/.test(text)) return 0.99
      if (/^ooBinaryFile.TextGrid/s.test(text)) return 0.99
      if (/^[^\r\n]*ooTextFile/.test(text)) return /"TextGrid/.test(text) ? 0.99 : 0.2
      return /\.textgrid$/i.test(name) ? 0.6 : 0
    },
    parse: parseTextgrid,
    serialize: serializeTextgrid,
    losses: textgridLosses,
  }),
)
