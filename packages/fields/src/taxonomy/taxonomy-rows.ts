import type { TaxonomyNode } from '@tagwright/schema'
import { searchTags, type TagEntry } from '../tags/tag-search.js'
import type { TaxonomyTree } from './taxonomy-tree.js'

/** What becomes of a node whose children are asked of the host. */
export type LazyState = 'loading' | 'failed' | 'loaded'

/** One line of the list: a node, or a word on what is being loaded below one. */
export type TaxonomyRow =
  | {
      kind: 'node'
      node: TaxonomyNode
      /** From 1. */
      level: number
      place: number
      siblings: number
      leaf: boolean
      expanded: boolean
    }
  | { kind: 'loading' | 'failed'; node: TaxonomyNode; level: number }

/** The lines of a tree of which some nodes are open. */
export function treeRows(
  tree: TaxonomyTree,
  open: ReadonlySet<string>,
  lazy: ReadonlyMap<string, LazyState>,
): TaxonomyRow[] {
  const rows: TaxonomyRow[] = []
  // No recursion: a tree may be as deep as it likes.
  const stack: { nodes: readonly TaxonomyNode[]; at: number }[] = [
    { nodes: tree.childrenOf(null), at: 0 },
  ]
  while (stack.length > 0) {
    const top = stack.at(-1)
    const node = top?.nodes[top.at]
    if (!top || !node) {
      stack.pop()
      continue
    }
    top.at++
    const level = stack.length
    const leaf = tree.isLeaf(node)
    const expanded = !leaf && open.has(node.id)
    const siblings = top.nodes.length
    rows.push({ kind: 'node', node, level, place: top.at, siblings, leaf, expanded })
    if (!expanded) continue
    const state = node.lazy ? lazy.get(node.id) : undefined
    if (state === 'loading' || state === 'failed') {
      rows.push({ kind: state, node, level: level + 1 })
    }
    stack.push({ nodes: tree.childrenOf(node.id), at: 0 })
  }
  return rows
}

/** Most matches of a search that are listed. */
export const mostMatches = 500

/** The lines of a search, best first; of a tree whose leaves alone can be chosen, leaves come first. */
export function matchRows(
  tree: TaxonomyTree,
  entries: readonly TagEntry[],
  query: string,
  leavesOnly: boolean,
): TaxonomyRow[] {
  const found = searchTags(entries, query).map(({ option }) => option as TaxonomyNode)
  const sorted = leavesOnly
    ? [...found.filter((node) => tree.isLeaf(node)), ...found.filter((node) => !tree.isLeaf(node))]
    : found
  const shown = sorted.slice(0, mostMatches)
  return shown.map((node, index) => ({
    kind: 'node',
    node,
    level: 1,
    place: index + 1,
    siblings: shown.length,
    leaf: tree.isLeaf(node),
    expanded: false,
  }))
}
