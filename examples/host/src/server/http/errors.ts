import type { Issue } from '@tagwright/schema'
import { type ErrorDetails, HostError } from './host-error.js'

/** The catalogue of refusals: each a function of its data. */
export const errors = {
  /** The same for a missing, broken, forged and expired link, so that none can be told from another. */
  unauthorized: () =>
    new HostError(401, 'TW-HOST-001', 'This link is not valid, or it has expired.'),
  /** The same for what is another's and for what is not there. */
  forbidden: () => new HostError(403, 'TW-HOST-002', 'This link gives no access to that.'),
  notFound: () => new HostError(404, 'TW-HOST-003', 'There is nothing at this address.'),
  badRequest: (message: string, details: ErrorDetails = {}) =>
    new HostError(400, 'TW-HOST-004', message, details),
  tooLarge: (limit: number) =>
    new HostError(413, 'TW-HOST-005', `The request is larger than ${limit} bytes.`, {
      data: { limit },
    }),
  unsupportedType: () =>
    new HostError(415, 'TW-HOST-006', 'The request must have the content type application/json.'),
  draftConflict: (revision: number) =>
    new HostError(
      409,
      'TW-HOST-010',
      'This task was saved elsewhere since; a newer draft is kept by the server.',
      { data: { revision } },
    ),
  alreadySubmitted: () =>
    new HostError(409, 'TW-HOST-011', 'An answer to this task has been submitted already.'),
  submissionChanged: () =>
    new HostError(409, 'TW-HOST-012', 'Another document was submitted under this id.'),
  withdrawClosed: () =>
    new HostError(409, 'TW-HOST-013', 'The time for withdrawing this answer is over.'),
  documentInvalid: (issues: Issue[]) =>
    new HostError(422, 'TW-HOST-020', 'The document does not follow the annotation schema.', {
      issues,
    }),
  tooDeep: () => new HostError(422, 'TW-HOST-023', 'The document is nested too deeply.'),
  documentForeign: (message: string) => new HostError(422, 'TW-HOST-021', message),
  internal: () => new HostError(500, 'TW-HOST-090', 'The server made a mistake; it was noted.'),
  unavailable: () =>
    new HostError(503, 'TW-HOST-091', 'The database does not answer; please try again.'),
} as const
