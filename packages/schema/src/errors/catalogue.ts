import { defineError, type ErrorDefinition } from './define-error.js'

/** Errors of this package: each makes an issue from a path and the values that it speaks of. */
export const schemaErrors = {
  notJson: defineError<{ detail: string }>('TW-SCHEMA-001', 'error', 'This is not JSON: {detail}.'),
  notAnObject: defineError<{ what: string; received: string }>(
    'TW-SCHEMA-002',
    'error',
    'A {what} must be a JSON object, but this is {received}.',
  ),
  tooDeep: defineError<{ limit: number }>(
    'TW-SCHEMA-003',
    'error',
    'This is nested more than {limit} levels deep and was left out.',
  ),
  newerMajor: defineError<{ version: string; supported: string }>(
    'TW-SCHEMA-004',
    'error',
    'This was written for version {version} of the contract, this reader knows {supported}: update Tagwright to open it.',
  ),
  newerMinor: defineError<{ version: string; supported: string }>(
    'TW-SCHEMA-005',
    'warning',
    'This was written for version {version} of the contract, this reader knows {supported}: newer members are kept but not used.',
  ),
  badVersion: defineError<{ received: string }>(
    'TW-SCHEMA-006',
    'error',
    'schemaVersion must be "major.minor" such as "1.0", but this is {received}.',
  ),
  refusedKey: defineError<{ key: string }>(
    'TW-SCHEMA-007',
    'error',
    'The member name "{key}" is not allowed; it was left out.',
  ),
  notData: defineError<{ received: string }>(
    'TW-SCHEMA-008',
    'error',
    'JSON cannot hold {received}; it was left out.',
  ),
  olderVersion: defineError<{ version: string; supported: string }>(
    'TW-SCHEMA-009',
    'error',
    'Version {version} of the contract is older than any that can be brought to {supported}.',
  ),
  missingMember: defineError<{ member: string }>(
    'TW-SCHEMA-010',
    'error',
    'The member "{member}" is missing.',
  ),
  wrongType: defineError<{ expected: string; received: string }>(
    'TW-SCHEMA-011',
    'error',
    'Expected {expected}, but this is {received}.',
  ),
  invalidValue: defineError<{ expected: string; received: string }>(
    'TW-SCHEMA-012',
    'error',
    'Expected {expected}, but this is {received}.',
  ),
  moreIssues: defineError<{ count: number }>(
    'TW-SCHEMA-013',
    'error',
    'There are {count} more problems of this kind here.',
  ),
  duplicateId: defineError<{ what: string; id: string }>(
    'TW-SCHEMA-020',
    'error',
    'Another {what} already has the id "{id}"; this one was left out.',
  ),
  missingReference: defineError<{ what: string; id: string }>(
    'TW-SCHEMA-021',
    'error',
    'There is no {what} with the id "{id}".',
  ),
  loop: defineError<{ what: string; id: string }>(
    'TW-SCHEMA-022',
    'error',
    'The {what} "{id}" is, through others, its own parent.',
  ),
  duplicateWidgetId: defineError<{ id: string }>(
    'TW-SCHEMA-023',
    'error',
    'Another widget already has the id "{id}"; this one cannot be answered.',
  ),
  spanWithoutLength: defineError<{ start: number; end: number }>(
    'TW-SCHEMA-030',
    'error',
    'A span must end after it starts, but this one goes from {start} to {end}.',
  ),
  afterDuration: defineError<{ end: number; duration: number }>(
    'TW-SCHEMA-031',
    'warning',
    'This ends at {end} s, after the end of the medium at {duration} s.',
  ),
  maskCounts: defineError<{ sum: number; expected: number }>(
    'TW-SCHEMA-032',
    'error',
    "The mask's run lengths add up to {sum} instead of {expected}.",
  ),
  unknownKeypoint: defineError<{ name: string; label: string }>(
    'TW-SCHEMA-033',
    'error',
    'The skeleton of the label "{label}" has no point "{name}".',
  ),
  missingGeometry: defineError<{ id: string }>(
    'TW-SCHEMA-034',
    'error',
    'The annotation "{id}" has neither a geometry nor a parent.',
  ),
  unknownGeometry: defineError<{ type: string }>(
    'TW-SCHEMA-035',
    'warning',
    'The geometry type "{type}" is not known; it is kept and listed, but not drawn.',
  ),
  keyframeOrder: defineError<{ time: number; previous: number }>(
    'TW-SCHEMA-036',
    'error',
    'Keyframes must be in order of time, but {time} s follows {previous} s.',
  ),
  noTextTarget: defineError<{ id: string }>(
    'TW-SCHEMA-037',
    'error',
    'The text span of "{id}" names neither a medium nor a response.',
  ),
  frequencyOrder: defineError<{ low: number; high: number }>(
    'TW-SCHEMA-038',
    'error',
    'The upper frequency must be above the lower, but {high} Hz is not above {low} Hz.',
  ),
  noneBesideAnnotations: defineError<{ widget: string; count: number }>(
    'TW-SCHEMA-040',
    'error',
    'The answer to "{widget}" says that nothing is there, but it has {count} annotations.',
  ),
  stateAndValue: defineError<{ state: string }>(
    'TW-SCHEMA-041',
    'error',
    'A response with the state "{state}" cannot have a value.',
  ),
  wrongResponseValue: defineError<{ widget: string; type: string }>(
    'TW-SCHEMA-042',
    'error',
    'This value is not one that the widget "{widget}" of type "{type}" can have; it was left out.',
  ),
  responseWithoutValue: defineError<{ widget: string; type: string }>(
    'TW-SCHEMA-043',
    'error',
    'The answer to the widget "{widget}" of type "{type}" has no value.',
  ),
  unknownWidgetType: defineError<{ type: string }>(
    'TW-SCHEMA-050',
    'error',
    'The widget type "{type}" is not known. Types of your own begin with "x-".',
  ),
  hotkeyConflict: defineError<{ hotkey: string; first: string; second: string }>(
    'TW-SCHEMA-051',
    'warning',
    'The hotkey "{hotkey}" of "{second}" is already that of "{first}".',
  ),
  conditionLoop: defineError<{ widget: string }>(
    'TW-SCHEMA-052',
    'error',
    'Whether "{widget}" is shown depends, through other widgets, on itself.',
  ),
  unsafeUrl: defineError<{ scheme: string }>(
    'TW-SCHEMA-053',
    'error',
    'Addresses of the scheme "{scheme}" are not allowed; it was left out.',
  ),
  wrongMediumType: defineError<{ widget: string; expected: string; received: string }>(
    'TW-SCHEMA-054',
    'error',
    'The widget "{widget}" needs a medium of type {expected}, but this one is of type {received}.',
  ),
  limitsCrossed: defineError<{ low: string; high: string }>(
    'TW-SCHEMA-055',
    'error',
    'No answer can keep to these limits: {low} is greater than {high}.',
  ),
  notLaidOut: defineError<{ widget: string }>(
    'TW-SCHEMA-056',
    'warning',
    'The layout does not place the widget "{widget}"; it is shown at the end.',
  ),
  predictionOrigin: defineError<{ id: string }>(
    'TW-SCHEMA-057',
    'warning',
    'The prediction "{id}" should say where it comes from: origin.kind is "model" or "import".',
  ),
  misspelled: defineError<{ member: string; meant: string }>(
    'TW-SCHEMA-058',
    'warning',
    'Nothing reads the member "{member}". Did you mean "{meant}"?',
  ),
  notADatasetHeader: defineError<{ received: string }>(
    'TW-SCHEMA-060',
    'error',
    'A dataset begins with an object whose kind is "dataset", but this one\'s is {received}.',
  ),
  notADocument: defineError<{ received: string }>(
    'TW-SCHEMA-061',
    'error',
    'This should be an object whose kind is "document", but its kind is {received}.',
  ),
} as const

/** One error of the catalogue, for documentation and translation. */
export interface ErrorEntry {
  name: string
  code: string
  severity: 'error' | 'warning'
  /** The English sentence with `{name}` where a value goes. */
  template: string
}

/** All errors of this package, in order of their codes. */
export function listSchemaErrors(): ErrorEntry[] {
  return Object.entries(schemaErrors as Record<string, ErrorDefinition<never>>)
    .map(([name, { code, severity, template }]) => ({ name, code, severity, template }))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}
