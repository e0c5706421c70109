import { defineFormat } from '../format/format.js'
import { tellUnusedLabels } from '../losses/tell-unused-labels.js'
import { detectTable } from './detect-table.js'
import { tableLosses } from './losses.js'
import { parseTable, type TableParseOptions } from './parse.js'
import { serializeTable, type TableSerializeOptions } from './serialize.js'

/** Tables parted by tabs, such as Raven's selection tables: as `csv`, with the same map of columns. */
export const tsv = tellUnusedLabels(
  defineFormat<TableParseOptions, TableSerializeOptions>({
    id: 'tsv',
    name: 'Table of segments, boxes or responses (TSV)',
    specification:
      'IANA text/tab-separated-values, quoted as RFC 4180, with a map of columns, https://www.iana.org/assignments/media-types/text/tab-separated-values',
    extensions: ['tsv', 'txt'],
    detect: detectTable(/\.(?:tsv|tab|txt)$/i, ['\t']),
    parse: parseTable('\t'),
    serialize: serializeTable('tsv', '\t'),
    losses: tableLosses('tsv'),
  }),
)
