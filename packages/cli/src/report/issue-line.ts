import type { FormatIssue } from '@tagwright/formats'

/** An issue in one line, as compilers write theirs: `file:line:column: severity CODE message`. */
export function issueLine({ location, severity, code, message, path }: FormatIssue): string {
  const { file, line, column, byte, xpath } = location ?? {}
  const place = [file, line, line === undefined ? undefined : column].filter(
    (part) => part !== undefined,
  )
  const inside = [
    ...(xpath ? [xpath] : path.length > 0 ? [pathText(path)] : []),
    ...(byte !== undefined && line === undefined ? [`byte ${byte}`] : []),
  ]
  const prefix = place.length > 0 ? `${place.join(':')}: ` : ''
  const suffix = inside.length > 0 ? ` (${inside.join(', ')})` : ''
  // What came from a file must not move the cursor or colour the terminal.
  return `${prefix}${severity} ${code} ${message}${suffix}`.replace(control, '\ufffd')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
const control = /[\u0000-\u001f\u007f-\u009f]/g

const pathText = (path: FormatIssue['path']): string =>
  path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i ? `.${step}` : step)).join('')
