/** Why the command cannot run: a stable code and a sentence a person can act on. It ends with exit code 2. */
export class CliError extends Error {
  /** Stable code such as `TW-CLI-001`. */
  readonly code: CliErrorCode

  constructor(code: CliErrorCode, message: string) {
    super(message)
    this.name = 'CliError'
    this.code = code
  }
}

const quoted = (path: string): string => (path === '-' ? 'standard input' : `"${path}"`)

/** Every reason not to run. */
export const cliErrorCatalogue = {
  'TW-CLI-001': (d: ErrorData) => `There is no file or folder at ${quoted(d.path ?? '')}.`,
  'TW-CLI-002': (d: ErrorData) => `There is no permission to ${d.doing} ${quoted(d.path ?? '')}.`,
  'TW-CLI-003': (d: ErrorData) =>
    `There is no room left on the disk to write ${quoted(d.path ?? '')}; what was begun was removed.${d.hint ?? ''}`,
  'TW-CLI-004': (d: ErrorData) =>
    `There is no format "${d.id}". The formats are: ${d.known}.${d.hint ?? ''}`,
  'TW-CLI-005': (d: ErrorData) => `${quoted(d.path ?? '')} exists; give --force to replace it.`,
  'TW-CLI-006': (d: ErrorData) =>
    `The format of ${quoted(d.path ?? '')} is not known by its name or its beginning; give it with --from.`,
  'TW-CLI-007': (d: ErrorData) => `The format ${d.id} cannot be ${d.doing}.`,
  'TW-CLI-008': (d: ErrorData) => `${quoted(d.path ?? '')} is refused for safety: ${d.reason}.`,
  'TW-CLI-009': (d: ErrorData) =>
    `The output has ${d.count} files; give a folder or a .zip with --output, not ${d.to}.`,
  'TW-CLI-010': (d: ErrorData) => `${d.option} is "${d.value}", but ${d.expected}.`,
  'TW-CLI-011': (d: ErrorData) => `${quoted(d.path ?? '')} cannot be read as sound: ${d.reason}.`,
  'TW-CLI-012': (d: ErrorData) =>
    `ffmpeg is needed to read ${quoted(d.path ?? '')}, but was not found. Install it, or give a WAV file.`,
  'TW-CLI-013': (d: ErrorData) => `${quoted(d.path ?? '')} cannot be ${d.doing}: ${d.reason}.`,
  'TW-CLI-014': (d: ErrorData) => `${quoted(d.path ?? '')} cannot be read as ZIP: ${d.reason}.`,
  'TW-CLI-015': (d: ErrorData) => `${d.reason}.`,
} satisfies Record<string, (data: ErrorData) => string>

type ErrorData = Record<string, string>

/** A code of the catalogue. */
export type CliErrorCode = keyof typeof cliErrorCatalogue

/** Makes an error of the catalogue. */
export function cliError(code: CliErrorCode, data: ErrorData): CliError {
  return new CliError(code, cliErrorCatalogue[code](data))
}
