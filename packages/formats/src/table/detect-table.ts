import type { DetectSample } from '../format/format.js'
import { decodeText } from '../text/decode.js'
import { findColumns } from './column-map.js'

/** How sure it is that a file is a table with titles that can be read. */
export function detectTable(endings: RegExp, delimiters: readonly string[]) {
  return ({ name, head }: DetectSample): number => {
    if (!endings.test(name)) return 0
    const [line = ''] = decodeText(head)
      .text.replace(/^\s+/, '')
      .split(/\r\n|\r|\n/)
    let best = 0
    for (const delimiter of delimiters) {
      const titles = line.split(delimiter).map((title) => title.replace(/^"|"$/g, ''))
      if (titles.length < 2 || titles.some((title) => /^-?[\d.]+$/.test(title.trim()))) continue
      const columns = findColumns(titles)
      if (!columns) continue
      const { kind, at } = columns
      const isTold = kind !== 'responses' || at.field !== undefined || at.annotator !== undefined
      best = Math.max(best, isTold ? 0.55 : 0.22)
    }
    return best
  }
}
