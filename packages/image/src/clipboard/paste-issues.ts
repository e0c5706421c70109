import { describeIssue } from '../issues/image-issues.js'

/** What can be wrong with annotations that are pasted. */
export const pasteIssues = {
  /** The clipboard holds annotations, but all or some of them cannot be read. */
  broken: describeIssue('022', 'warning', 'Some copied annotations cannot be read; left out.'),
  /** Labels that the widget does not offer: the annotations come without them. */
  labels: describeIssue('023', 'warning', 'Some labels do not exist here; left out.'),
  /** Geometries that the widget does not offer. */
  shapes: describeIssue('024', 'warning', 'Some shapes are not drawn here; left out.'),
  /** Kinds of relations that the task does not have. */
  relations: describeIssue('026', 'warning', 'Some relations do not exist here; left out.'),
} as const
