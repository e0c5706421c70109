import { conll } from './conll/index.js'
import type { Format } from './format/format.js'
import { jsonl } from './jsonl/index.js'
import { potato } from './potato/index.js'
import { csv, tsv } from './table/index.js'
import { zooniverse } from './zooniverse/index.js'

/** Formats of answers, of spans of text, and of plain tables; the least particular last. */
export const textFormats = [
  zooniverse,
  potato,
  conll,
  jsonl,
  csv,
  tsv,
] as const satisfies readonly Format<never, never>[]
