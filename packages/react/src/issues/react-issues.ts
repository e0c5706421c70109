import type { Issue } from '@tagwright/schema'

/** The problems that this package reports, as functions of their data. */
export const reactIssues = {
  /** A part threw while rendering. */
  renderFailed: (widget: string | undefined, reason: string): Issue => ({
    code: 'TW-REACT-010',
    path: widget === undefined ? [] : ['widgets', widget],
    message: `A part of the page failed to render: ${reason}`,
    severity: 'error',
    data: { reason },
  }),
  /** Two commands want one chord in one scope. */
  keyConflict: (chord: string, scope: string, commands: readonly string[]): Issue => ({
    code: 'TW-REACT-011',
    path: [],
    message: `The keys ${chord} run more than one command in ${scope}: ${commands.join(', ')}.`,
    severity: 'warning',
    data: { chord, scope, commands: commands.join(', ') },
  }),
  /** The code of a widget is still on its way, so that its answer cannot be judged. */
  notLoaded: (widget: string): Issue => ({
    code: 'TW-REACT-012',
    path: ['widgets', widget],
    message: 'This part has not been loaded yet.',
    severity: 'error',
  }),
  /** The code of a widget could not be loaded. */
  loadFailed: (widget: string, reason: string): Issue => ({
    code: 'TW-REACT-013',
    path: ['widgets', widget],
    message: `The code of a part could not be loaded: ${reason}`,
    severity: 'error',
    data: { reason },
  }),
} as const
