import { readCsv } from '../csv/read-csv.js'
import type { FormatIssue } from '../format/issue.js'
import { formatIssue } from '../issues/catalogue.js'
import type { SourceFile } from '../source/source-file.js'

/** The key of what Open Images says beyond the contract, in `extensions`. */
export const openImagesExtension = 'com.googleapis.openimages'

/** What the rows of a table speak of. */
export type TableKind = 'boxes' | 'labels' | 'masks' | 'relations' | 'descriptions' | 'images'

/** Column names of boxes that are flags, and the attribute that each becomes. */
export const flagColumns = {
  IsOccluded: 'occluded',
  IsTruncated: 'truncated',
  IsGroupOf: 'groupOf',
  IsDepiction: 'depiction',
  IsInside: 'inside',
} as const

/** One row by its columns. */
export interface TableRow {
  kind: TableKind
  file: string
  line: number
  cells: Record<string, string>
}

/** What the first record says the table is; undefined when it is none of Open Images. */
export function kindOf(header: readonly string[]): TableKind | 'bare' | undefined {
  const has = (...names: string[]) => names.every((name) => header.includes(name))
  if (has('LabelName1', 'LabelName2')) return 'relations'
  if (has('MaskPath', 'ImageID')) return 'masks'
  if (has('ImageID', 'LabelName', 'XMin', 'XMax', 'YMin', 'YMax')) return 'boxes'
  if (has('ImageID', 'LabelName')) return 'labels'
  if (has('LabelName', 'DisplayName')) return 'descriptions'
  if (has('ImageID') && header.some((name) => /^(Subset|OriginalURL|Rotation)$/.test(name))) {
    return 'images'
  }
  // The descriptions of versions 4 and 5 have no header.
  return header.length === 2 && /^\/[a-z]\//.test(header[0]!) ? 'bare' : undefined
}

/** Reads the rows of a table, record by record. */
export async function* readTable(
  file: SourceFile,
): AsyncGenerator<TableRow | { issue: FormatIssue }> {
  let columns: string[] | undefined
  let kind: TableKind = 'boxes'
  for await (const record of readCsv(file)) {
    const at = { file: file.name, line: record.line }
    if ('reason' in record) {
      yield { issue: formatIssue('TW-FORMATS-017', { reason: record.reason }, at) }
      continue
    }
    if (!columns) {
      const found = kindOf(record.values)
      if (found === undefined) {
        const reason = 'its first line names no columns of a table of Open Images'
        const data = { format: 'a table of Open Images that can be read', reason }
        yield { issue: formatIssue('TW-FORMATS-001', data, at) }
        return
      }
      kind = found === 'bare' ? 'descriptions' : found
      columns = found === 'bare' ? ['LabelName', 'DisplayName'] : record.values
      if (found !== 'bare') continue
    }
    const cells: Record<string, string> = Object.create(null)
    for (const [i, name] of columns.entries()) cells[name] = record.values[i] ?? ''
    const needed = kind === 'descriptions' ? 'LabelName' : 'ImageID'
    if (!cells[needed]) {
      yield { issue: formatIssue('TW-FORMATS-003', { what: `The ${needed}` }, at) }
      continue
    }
    yield { kind, file: file.name, line: record.line, cells }
  }
}
