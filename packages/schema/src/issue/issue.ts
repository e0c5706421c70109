/** One step of a path into an input: a member name or a list index. */
export type PathStep = string | number

/** How bad an issue is: an `error` must be mended before a submit, a `warning` may stand. */
export type Severity = 'error' | 'warning'

/** One problem found in an input, with a stable code and a sentence a person can act on. */
export interface Issue {
  /** Stable code such as `TW-SCHEMA-012`; see the catalogue of the package that reports it. */
  code: string
  /** Where in the input, from its root. */
  path: PathStep[]
  /** An English sentence; hosts translate by `code` and `data`. */
  message: string
  severity: Severity
  /** The values that the message speaks of, for translation. */
  data?: Record<string, string | number | boolean>
}
