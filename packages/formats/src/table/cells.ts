import { readDecimal } from '../time/decimal.js'

/** A value as a cell: texts as they are, unless they would be read as something else. */
export function writeCell(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value) ?? ''
  return readCell(value) === value && value !== '' ? value : JSON.stringify(value)
}

/** A cell as a value: numbers, truths, lists and objects as JSON has them; all else is text. */
export function readCell(cell: string): unknown {
  if (
    !/^(?:-?(?:0|[1-9]\d{0,14})(?:\.\d+)?(?:e[+-]?\d{1,3})?|true|false|null|\[.*\]|\{.*\}|".*")$/is.test(
      cell,
    )
  )
    return cell
  if (/"(?:__proto__|constructor|prototype)"\s*:/.test(cell)) return cell
  try {
    const value: unknown = JSON.parse(cell)
    return typeof value === 'number' && !Number.isFinite(value) ? cell : value
  } catch {
    return cell
  }
}

/** Names as one cell, parted by bars; as a JSON list where a name holds one. */
export function writeNames(names: readonly string[]): string {
  const isPlain = names.every((name) => name !== '' && !/[|]|^[["\s]|\s$/.test(name))
  return isPlain ? names.join('|') : JSON.stringify(names)
}

/** The names of a cell. */
export function readNames(cell: string): string[] {
  if (cell.trim() === '') return []
  if (cell.startsWith('[')) {
    const value = readCell(cell)
    if (Array.isArray(value)) return value.map(String)
  }
  return cell.split('|').filter((name) => name !== '')
}

/** A text as a cell; one that a reader would take for something else is written as JSON. */
export const writeText = (text: string): string => (/^"/.test(text) ? JSON.stringify(text) : text)

/** The text of a cell. */
export function readText(cell: string): string {
  if (!cell.startsWith('"')) return cell
  const value = readCell(cell)
  return typeof value === 'string' ? value : cell
}

/** A number of a cell, or undefined when it is empty or none. */
export const readNumber = (cell: string | undefined): number | undefined =>
  cell === undefined ? undefined : readDecimal(cell.trim())
