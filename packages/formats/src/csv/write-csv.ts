/** One record as a line of a table (RFC 4180), quoted where it must be. */
export function writeCsvLine(values: readonly string[], delimiter = ','): string {
  const fields = values.map((value) =>
    /["\r\n]/.test(value) || value.includes(delimiter) ? `"${value.replaceAll('"', '""')}"` : value,
  )
  return `${fields.join(delimiter)}\n`
}
