/** The width of a page's column of questions, inside; one on a phone is wider by little. */
const column = 268
/** Height of an option with the gap below it, and what an option has around its name. */
const row = 40
const around = 84
const character = 8
/** More options than this are searched for in one line. */
const listed = 12

const nameOf = (option: unknown): string => {
  const { name } = (option ?? {}) as { name?: unknown }
  if (typeof name === 'string') return name
  const [first] = Object.values((name ?? {}) as object)
  return typeof first === 'string' ? first : ''
}

/**
 * About how high the options of a question stand in a column, in pixels, before the code that lays
 * them out is there; options that cannot be counted count as a few.
 */
export function optionsHeight(widget: unknown): number {
  const { options } = widget as { options?: readonly unknown[] }
  if (!Array.isArray(options)) return 2 * row
  if (options.length > listed) return row
  let rows = 0
  let free = 0
  for (const option of options) {
    const width = around + character * nameOf(option).length
    if (width > free) {
      // What does not fit in one line goes on in the next.
      rows += Math.max(1, Math.ceil(width / column))
      free = column
    }
    free -= width
  }
  return Math.max(1, rows) * row
}
