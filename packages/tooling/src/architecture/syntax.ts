/** A node of the syntax tree, seen without its many types. */
export interface Node {
  type: string
  start: number
  end: number
  [key: string]: unknown
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

/** Visits a node and what is in it, parents first; where `visit` says false, it goes no deeper. */
export function walk(
  node: unknown,
  visit: (node: Node, parent: Node | undefined) => boolean | undefined,
  parent?: Node,
): void {
  if (Array.isArray(node)) {
    for (const item of node) walk(item, visit, parent)
    return
  }
  if (!isNode(node) || visit(node, parent) === false) return
  for (const value of Object.values(node)) if (typeof value === 'object') walk(value, visit, node)
}

/** Name of an identifier or of the property at the end of a member chain. */
export function nameOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined
  if (node.type === 'Identifier' || node.type === 'JSXIdentifier') return node.name as string
  if (node.type === 'MemberExpression') return nameOf(node.property)
  if (node.type === 'ChainExpression') return nameOf(node.expression)
  return undefined
}

/** One-based line of a position in a text. */
export const lineAt = (text: string, position: number): number =>
  text.slice(0, position).split('\n').length
