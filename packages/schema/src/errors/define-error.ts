import type { Issue, PathStep, Severity } from '../issue/issue.js'

/** The values that a message speaks of. */
export type ErrorData = Record<string, string | number | boolean>

/** One entry of an error catalogue: makes issues with its code. */
export interface ErrorDefinition<D extends ErrorData = ErrorData> {
  (path: readonly PathStep[], data: D): Issue
  readonly code: string
  readonly severity: Severity
  /** The sentence with `{name}` where a value goes, for documentation and translation. */
  readonly template: string
}

/**
 * Declares an error of a catalogue. The template's `{name}` are the members of its data; long
 * values are shortened in the message and kept in `data`.
 */
export function defineError<D extends ErrorData>(
  code: string,
  severity: Severity,
  template: string,
): ErrorDefinition<D> {
  const make = (path: readonly PathStep[], data: D): Issue => ({
    code,
    path: [...path],
    message: template.replace(/\{(\w+)\}/g, (whole, name: string) =>
      Object.hasOwn(data, name) ? shorten(String(data[name])) : whole,
    ),
    severity,
    data,
  })
  return Object.assign(make, { code, severity, template })
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
