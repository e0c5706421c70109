import type { Issue, PathStep, Severity } from '@tagwright/schema'

type Data = NonNullable<Issue['data']>

function issue(
  code: number,
  path: PathStep[],
  message: string,
  data?: Data,
  severity: Severity = 'error',
): Issue {
  const stable = `TW-CORE-${String(code).padStart(3, '0')}`
  return { code: stable, path, message, severity, ...(data && { data }) }
}

const widgets = (id: string): PathStep[] => ['widgets', id]
const annotations = (id: string): PathStep[] => ['annotations', id]

/** Every issue that the engine reports, with its stable code. */
export const coreIssues = {
  // Changes that were refused.
  readOnly: () => issue(1, [], 'This task is read-only.'),
  notDraft: (status: string) =>
    issue(2, [], `The document is ${status}; it cannot change.`, { status }),
  widgetReadOnly: (id: string) =>
    issue(3, widgets(id), 'This widget is read-only.', { widget: id }),
  locked: (id: string) =>
    issue(4, annotations(id), 'The annotation is locked; unlock it first.', { annotation: id }),
  tooManyToAdd: (id: string, max: number) =>
    issue(5, widgets(id), `No more than ${max} annotations are allowed here.`, { widget: id, max }),
  tooManyOfLabelToAdd: (id: string, label: string, max: number) =>
    issue(6, widgets(id), `No more than ${max} annotations of "${label}" are allowed here.`, {
      widget: id,
      label,
      max,
    }),
  noneBesideAnnotations: (id: string) =>
    issue(7, widgets(id), 'There are annotations here; delete them to answer "nothing there".', {
      widget: id,
    }),
  // Documents that were opened.
  duplicateId: (kind: string, id: string, index: number) =>
    issue(10, [kind, index], `The id "${id}" is taken; a new one was given.`, { id }, 'warning'),
  unusableEntry: (kind: string, index: number) =>
    issue(11, [kind, index], 'This entry is not an object with an id; it was left out.'),
  otherTask: (expected: string, found: string) =>
    issue(
      12,
      ['taskId'],
      `The document answers task "${found}", not "${expected}".`,
      {
        expected,
        found,
      },
      'warning',
    ),
  // Code handed in that failed.
  listenerFailed: (error: unknown) => issue(15, [], `A listener failed: ${words(error)}`),
  commandFailed: (id: string, error: unknown) =>
    issue(16, ['commands', id], `The command "${id}" failed: ${words(error)}`, { command: id }),
  filterFailed: (error: unknown) => issue(17, [], `A filter failed: ${words(error)}`),
  checkFailed: (id: string, error: unknown) =>
    issue(18, widgets(id), `A check failed: ${words(error)}`, { widget: id }, 'warning'),
  // Rules of the task.
  required: (id: string) => issue(20, widgets(id), 'An answer is needed here.', { widget: id }),
  tooFew: (id: string, min: number, count: number) =>
    issue(21, widgets(id), `At least ${min} annotations are needed; there are ${count}.`, {
      widget: id,
      min,
      count,
    }),
  tooMany: (id: string, max: number, count: number) =>
    issue(22, widgets(id), `At most ${max} annotations are allowed; there are ${count}.`, {
      widget: id,
      max,
      count,
    }),
  tooFewOfLabel: (id: string, label: string, min: number, count: number) =>
    issue(23, widgets(id), `At least ${min} of "${label}" are needed; there are ${count}.`, {
      widget: id,
      label,
      min,
      count,
    }),
  tooManyOfLabel: (id: string, label: string, max: number, count: number) =>
    issue(24, widgets(id), `At most ${max} of "${label}" are allowed; there are ${count}.`, {
      widget: id,
      label,
      max,
      count,
    }),
  tooSmall: (id: string, minSize: number) =>
    issue(25, [...annotations(id), 'geometry'], `Smaller than ${minSize} pixels.`, {
      annotation: id,
      minSize,
    }),
  outside: (id: string) =>
    issue(26, [...annotations(id), 'geometry'], 'Reaches outside the picture.', { annotation: id }),
  labelMissing: (id: string) =>
    issue(27, [...annotations(id), 'labels'], 'A label is needed.', { annotation: id }),
  labelUnknown: (id: string, label: string) =>
    issue(
      28,
      [...annotations(id), 'labels'],
      `The label "${label}" is not offered here.`,
      {
        annotation: id,
        label,
      },
      'warning',
    ),
  tooShort: (id: string, minDuration: number) =>
    issue(29, [...annotations(id), 'geometry'], `Shorter than ${minDuration} s.`, {
      annotation: id,
      minDuration,
    }),
  tooLong: (id: string, maxDuration: number) =>
    issue(30, [...annotations(id), 'geometry'], `Longer than ${maxDuration} s.`, {
      annotation: id,
      maxDuration,
    }),
  textMissing: (id: string) =>
    issue(31, [...annotations(id), 'text'], 'Text is needed.', { annotation: id }),
  attributeMissing: (id: string, attribute: string) =>
    issue(32, [...annotations(id), 'attributes', attribute], 'A value is needed.', {
      annotation: id,
      attribute,
    }),
  overlap: (id: string, other: string) =>
    issue(33, [...annotations(id), 'geometry'], 'Overlaps another segment of its tier.', {
      annotation: id,
      other,
    }),
  afterEnd: (id: string, duration: number) =>
    issue(
      34,
      [...annotations(id), 'geometry'],
      `Ends after the medium (${duration} s).`,
      {
        annotation: id,
        duration,
      },
      'warning',
    ),
  notWatched: (id: string, wanted: number, share: number) =>
    issue(35, widgets(id), `Play at least ${wanted} % first; ${share} % so far.`, {
      widget: id,
      wanted,
      share,
    }),
  tooManyRepeats: (id: string, max: number, count: number) =>
    issue(36, widgets(id), `No more than ${max} of these are allowed; there are ${count}.`, {
      widget: id,
      max,
      count,
    }),
  ruleBroken: (rule: number, message: string, severity: Severity) =>
    issue(37, ['rules', rule], message, { rule, message }, severity),
  // Segments.
  segmentHasNoSpan: (id: string) =>
    issue(40, annotations(id), 'The annotation has no time span.', { annotation: id }),
  noRoom: () => issue(41, [], 'There is no room for the segment in this tier.'),
  cannotSplit: (id: string) =>
    issue(42, annotations(id), 'The segment cannot be split there.', { annotation: id }),
  cannotMerge: (id: string) =>
    issue(43, annotations(id), 'These segments cannot be merged.', { annotation: id }),
  // Keys.
  badChord: (command: string, chord: string) =>
    issue(50, ['keys', command], `"${chord}" is not a key that can be used.`, { command, chord }),
} satisfies Record<string, (...data: never[]) => Issue>

function words(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
