import { defineFormat } from '../format/format.js'
import { tellUnusedLabels } from '../losses/tell-unused-labels.js'
import { detectTable } from './detect-table.js'
import { tableLosses } from './losses.js'
import { parseTable, type TableParseOptions } from './parse.js'
import { serializeTable, type TableSerializeOptions } from './serialize.js'

/**
 * Tables parted by commas or semicolons: a row for each segment, box or answer. Columns are found
 * by their titles or named by a map, for example `{ columns: { start: 'Begin', label: 'Species' } }`.
 */
export const csv = tellUnusedLabels(
  defineFormat<TableParseOptions, TableSerializeOptions>({
    id: 'csv',
    name: 'Table of segments, boxes or responses (CSV)',
    specification: 'RFC 4180, with a map of columns, https://www.rfc-editor.org/rfc/rfc4180',
    extensions: ['csv'],
    detect: detectTable(/\.csv$/i, [',', ';']),
    parse: parseTable(','),
    serialize: serializeTable('csv', ','),
    losses: tableLosses('csv'),
  }),
)
