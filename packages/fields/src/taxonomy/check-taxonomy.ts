import type { Issue, TaxonomyWidget } from '@tagwright/schema'
import { taxonomyIssues as issues } from './taxonomy.issues.js'
import { readNodes } from './taxonomy-value.js'

/**
 * What is wrong with chosen nodes by their widget's rules. Where children are asked of the host, a
 * node that the task does not list may well be one of them.
 */
export function checkTaxonomy(value: unknown, widget: TaxonomyWidget): Issue[] {
  const { id, nodes, multiple = false, leavesOnly = true, min = 0, max } = widget
  const chosen = value === undefined || Array.isArray(value) !== multiple ? null : readNodes(value)
  if (!chosen) return [issues.notNodes(id)]
  const found: Issue[] = []
  const known = new Map(nodes.map((node) => [node.id, node]))
  const parents = new Set(nodes.map(({ parent }) => parent))
  const open = nodes.some(({ lazy }) => lazy)
  for (const [index, node] of chosen.entries()) {
    if (chosen.indexOf(node) !== index) found.push(issues.double(id, node))
    else if (!known.has(node)) {
      if (!open) found.push(issues.unknown(id, node))
    } else if (leavesOnly && (parents.has(node) || known.get(node)?.lazy)) {
      found.push(issues.notLeaf(id, node))
    }
  }
  if (multiple && chosen.length < min) found.push(issues.tooFew(id, min, chosen.length))
  if (multiple && max !== undefined && chosen.length > max) {
    found.push(issues.tooMany(id, max, chosen.length))
  }
  return found
}
