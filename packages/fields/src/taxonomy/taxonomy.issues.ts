import type { Issue } from '@tagwright/schema'
import { fieldIssue } from '../issues/field-issue.js'

/** The issues of taxonomies, by what is wrong: of answers, then of the tree itself. */
export const taxonomyIssues = {
  notNodes: (widget: string): Issue =>
    fieldIssue('TW-FIELDS-200', widget, 'The value is no node of the tree.'),
  unknown: (widget: string, node: string): Issue =>
    fieldIssue('TW-FIELDS-201', widget, `"${node}" is not in the tree.`, { node }),
  tooFew: (widget: string, min: number, count: number): Issue =>
    fieldIssue('TW-FIELDS-202', widget, `Choose at least ${min}; ${count} chosen.`, { min, count }),
  tooMany: (widget: string, max: number, count: number): Issue =>
    fieldIssue('TW-FIELDS-203', widget, `Choose at most ${max}; ${count} chosen.`, { max, count }),
  double: (widget: string, node: string): Issue =>
    fieldIssue('TW-FIELDS-204', widget, `"${node}" stands twice.`, { node }),
  notLeaf: (widget: string, node: string): Issue =>
    fieldIssue('TW-FIELDS-205', widget, `"${node}" can be told more exactly.`, { node }),
  cycle: (widget: string, node: string): Issue =>
    fieldIssue(
      'TW-FIELDS-206',
      widget,
      `"${node}" lies below itself; it is shown at the top.`,
      { node },
      'warning',
    ),
  noParent: (widget: string, node: string, parent: string): Issue =>
    fieldIssue(
      'TW-FIELDS-207',
      widget,
      `"${parent}" above "${node}" is not in the tree; it is shown at the top.`,
      { node, parent },
      'warning',
    ),
  doubleNode: (widget: string, node: string): Issue =>
    fieldIssue(
      'TW-FIELDS-208',
      widget,
      `"${node}" is in the tree twice; the first counts.`,
      { node },
      'warning',
    ),
  notLoaded: (widget: string, node: string): Issue =>
    fieldIssue('TW-FIELDS-209', widget, `What lies below "${node}" could not be loaded.`, { node }),
} as const
