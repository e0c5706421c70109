const clock = /^(?:(?:(\d+):)?(\d{1,3}):)?(\d+)(?:[.,](\d{0,9}))?$/

/**
 * Reads a time that a person typed: `83.5`, `1:23.5`, `01:02:03,250`; a comma counts as decimal
 * point. Minutes and seconds beyond 59 are taken only without a larger unit before them.
 * @returns seconds, or undefined when it is no time
 */
export function parseTime(text: string): number | undefined {
  const found = clock.exec(text.trim())
  if (!found) return undefined
  const [, h, m, s = '0', fraction = ''] = found
  const minutes = Number(m ?? 0)
  const seconds = Number(s)
  if (m !== undefined && (seconds > 59 || s.length > 2)) return undefined
  if (h !== undefined && minutes > 59) return undefined
  return Number(h ?? 0) * 3600 + minutes * 60 + seconds + Number(`0.${fraction || '0'}`)
}
