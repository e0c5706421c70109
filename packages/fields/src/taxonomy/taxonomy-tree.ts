import type { Issue, TaxonomyNode } from '@tagwright/schema'
import { taxonomyIssues } from './taxonomy.issues.js'

/** A list of nodes as a tree that is one, whatever the data say. */
export interface TaxonomyTree {
  readonly nodes: readonly TaxonomyNode[]
  get(id: string): TaxonomyNode | undefined
  /** The nodes below one, or the roots, in the order of the data. */
  childrenOf(id: string | null): readonly TaxonomyNode[]
  /** The nodes from the root down to one, itself included. */
  pathOf(id: string): readonly TaxonomyNode[]
  /** Whether nothing lies below it, known or still to be asked for. */
  isLeaf(node: TaxonomyNode): boolean
  /** What was wrong with the data, and mended. */
  readonly issues: readonly Issue[]
}

const none: readonly TaxonomyNode[] = []

/**
 * Builds the tree in time linear in its nodes. A node of a double id is left out, one whose parent is
 * missing is a root, and of the nodes of a circle the first becomes a root, so that all can be reached.
 */
export function buildTree(widget: string, given: readonly TaxonomyNode[]): TaxonomyTree {
  const issues: Issue[] = []
  const byId = new Map<string, TaxonomyNode>()
  for (const node of given) {
    if (byId.has(node.id)) issues.push(taxonomyIssues.doubleNode(widget, node.id))
    else byId.set(node.id, node)
  }
  const roots = new Set<string>()
  for (const node of byId.values()) {
    if (node.parent === undefined) roots.add(node.id)
    else if (!byId.has(node.parent)) {
      issues.push(taxonomyIssues.noParent(widget, node.id, node.parent))
      roots.add(node.id)
    }
  }
  /** Nodes that are known to reach a root. */
  const safe = new Set(roots)
  for (const { id } of byId.values()) {
    const walked = new Set<string>()
    let at = id
    while (!safe.has(at) && !walked.has(at)) {
      walked.add(at)
      at = byId.get(at)?.parent ?? at
    }
    if (!safe.has(at)) {
      issues.push(taxonomyIssues.cycle(widget, at))
      roots.add(at)
    }
    for (const node of walked) safe.add(node)
  }
  const children = new Map<string | null, TaxonomyNode[]>()
  for (const node of byId.values()) {
    const above = roots.has(node.id) ? null : (node.parent ?? null)
    const list = children.get(above)
    if (list) list.push(node)
    else children.set(above, [node])
  }
  return {
    nodes: [...byId.values()],
    get: (id) => byId.get(id),
    childrenOf: (id) => children.get(id) ?? none,
    pathOf(id) {
      const path: TaxonomyNode[] = []
      for (let node = byId.get(id); node; ) {
        path.unshift(node)
        node = roots.has(node.id) ? undefined : byId.get(node.parent ?? '')
      }
      return path
    },
    isLeaf: (node) => !node.lazy && !children.has(node.id),
    issues,
  }
}
