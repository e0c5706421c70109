import { type DetectSample, defineFormat } from '../format/format.js'
import { tellUnusedLabels } from '../losses/tell-unused-labels.js'
import { decodeText } from '../text/decode.js'
import { conllLosses } from './losses.js'
import { type ConllParseOptions, parseConll } from './parse.js'
import { type ConllSerializeOptions, serializeConll } from './serialize.js'

/** Columns of tokens whose last is a tag: CoNLL-2002, CoNLL-2003, OntoNotes exports, WNUT; BIO, IOB1, BIOES. */
export const conll = tellUnusedLabels(
  defineFormat<ConllParseOptions, ConllSerializeOptions>({
    id: 'conll',
    name: 'CoNLL columns of spans',
    specification:
      'CoNLL-2003 shared task, Tjong Kim Sang and De Meulder, https://aclanthology.org/W03-0419/',
    extensions: ['conll', 'bio', 'iob', 'iob2', 'bioes', 'txt', 'tsv'],
    detect({ name, head }: DetectSample): number {
      const { text } = decodeText(head)
      const isOwn = /\.(?:conll(?:2003|u|ner)?|bio|iob2?|bioes|ner)$/i.test(name)
      if (!isOwn && !/\.(?:txt|tsv|te?st[ab]?|train|dev|valid)$/i.test(name)) return 0
      if (/^-DOCSTART-/m.test(text.slice(0, 200))) return 0.95
      // The last line of the sample may be cut.
      const lines = text
        .split(/\r\n|\r|\n/)
        .slice(0, 201)
        .slice(0, -1)
      const rows = lines.filter((line) => line.trim() !== '' && !/^#[ \t]/.test(line))
      const tagged = rows.filter((line) => /\S[ \t]+(?:O|[BIESLUM]-\S+)\s*$/.test(line))
      if (rows.length < 2 || tagged.length < rows.length * 0.9) return 0
      return isOwn ? 0.9 : 0.75
    },
    parse: parseConll,
    serialize: serializeConll,
    losses: conllLosses,
  }),
)
