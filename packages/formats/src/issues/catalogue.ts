import type { PathStep, Severity } from '@tagwright/schema'
import type { FormatIssue, SourceLocation } from '../format/issue.js'

type Data = Record<string, string | number | boolean>
interface Entry {
  severity: Severity
  message(data: Data): string
}

const entry = (severity: Severity, message: (data: Data) => string): Entry => ({
  severity,
  message,
})

/** Every problem that reading or writing a format reports: stable codes, English sentences. */
export const formatIssueCatalogue = {
  'TW-FORMATS-001': entry('error', (d) => `The file is not ${d.format}: ${d.reason}.`),
  'TW-FORMATS-002': entry(
    'error',
    (d) => `The file ends in the middle of ${d.what}; what came before was read.`,
  ),
  'TW-FORMATS-003': entry('error', (d) => `${d.what} is missing.`),
  'TW-FORMATS-004': entry('error', (d) => `${d.what} is "${d.value}", which is not a number.`),
  'TW-FORMATS-005': entry('error', (d) => `${d.what} must be positive, but is ${d.value}.`),
  'TW-FORMATS-006': entry('error', (d) => `The id "${d.id}" is used twice.`),
  'TW-FORMATS-007': entry('error', (d) => `${d.what} refers to "${d.id}", which does not exist.`),
  'TW-FORMATS-008': entry(
    'error',
    (d) => `The size of the image "${d.name}" is not known; it is needed to read ${d.what}.`,
  ),
  'TW-FORMATS-009': entry(
    'warning',
    (d) => `${d.what} is not known to this format and is kept as an extension.`,
  ),
  'TW-FORMATS-010': entry('warning', (d) => `${d.what} lies outside ${d.of}.`),
  'TW-FORMATS-011': entry(
    'error',
    (d) => `${d.what} has the wrong type: ${d.expected} is expected.`,
  ),
  'TW-FORMATS-012': entry(
    'error',
    (d) => `${d.what} ends at ${d.end}, which is not after its start ${d.start}.`,
  ),
  'TW-FORMATS-013': entry(
    'error',
    (d) => `The version ${d.version} is not one that can be read (${d.supported}).`,
  ),
  'TW-FORMATS-014': entry('error', (d) => `Refused for safety: ${d.reason}.`),
  'TW-FORMATS-015': entry(
    'warning',
    (d) => `The text is not in the encoding expected; it was read as ${d.encoding}.`,
  ),
  'TW-FORMATS-016': entry('warning', (d) => `${d.what} disagrees with ${d.other}: ${d.reason}.`),
  'TW-FORMATS-017': entry('error', (d) => `The line cannot be read: ${d.reason}.`),
  'TW-FORMATS-018': entry(
    'error',
    (d) => `${d.what} cannot be written as ${d.format}: ${d.reason}.`,
  ),
  'TW-FORMATS-019': entry(
    'error',
    (d) => `The file is larger than the ${d.limit} that can be read in one piece.`,
  ),
  'TW-FORMATS-020': entry(
    'warning',
    (d) =>
      `The picture "${d.name}" is turned by its EXIF orientation ${d.orientation} and shown as ${d.shown}, but its size is stated as ${d.stated}: coordinates are those of the picture as stored.`,
  ),
} satisfies Record<string, Entry>

/** A code of the catalogue. */
export type FormatIssueCode = keyof typeof formatIssueCatalogue

/** Makes an issue of the catalogue with its data, place and path into the input. */
export function formatIssue(
  code: FormatIssueCode,
  data: Data,
  location?: SourceLocation,
  path: PathStep[] = [],
): FormatIssue {
  const { severity, message } = formatIssueCatalogue[code]
  return { code, severity, message: message(data), data, path, ...(location ? { location } : {}) }
}
