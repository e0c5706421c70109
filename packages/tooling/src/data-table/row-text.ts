import type { DataRow } from './data-table.js'
import { explanationOf } from './explanations.js'

/** Whether the facts of a file were met; files of kinds without common facts only have to be read. */
export const isMet = ({ differences, format }: DataRow): boolean =>
  differences.length === 0 && format !== undefined

const verdict = (row: DataRow): string => {
  const reason = isMet(row) ? undefined : explanationOf(row.file)
  if (reason !== undefined) return `differs: ${reason}`
  if (row.format === undefined) return `not read: ${row.said}`
  if (row.differences.length > 0) return row.differences.join('; ')
  return row.compared === 0 ? 'read' : `${row.compared} equal`
}

/** A row as a line for a terminal. */
export const rowText = (row: DataRow): string =>
  [
    isMet(row) ? 'ok ' : explanationOf(row.file) === undefined ? '≠  ' : '(≠)',
    row.file,
    `${row.kind} → ${row.format ?? '?'}`,
    `${row.documents}/${row.annotations}`,
    `${row.errors}E ${row.warnings}W`,
    verdict(row),
  ].join('  ')

/** How many files agree. */
export function summaryText(rows: readonly DataRow[]): string {
  const met = rows.filter(isMet).length
  const known = rows.filter((row) => !isMet(row) && explanationOf(row.file) !== undefined).length
  const rest = rows.length - met - known
  return `${met} of ${rows.length} files agree with the expected facts, ${known} differ for a known reason, ${rest} differ.`
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ')

/** The table as a page. */
export function tablePage(rows: readonly DataRow[]): string {
  const lines = rows.map((row) => {
    const cells = [row.file, row.kind, row.format ?? '–', row.documents, row.annotations]
    return `| ${[...cells, row.errors, row.warnings, verdict(row)].map((one) => cell(String(one))).join(' | ')} |`
  })
  return [
    '| File | Is | Found | Documents | Annotations | Errors | Warnings | Expected facts |',
    '| --- | --- | --- | --: | --: | --: | --: | --- |',
    ...lines,
    '',
    summaryText(rows),
    '',
  ].join('\n')
}
