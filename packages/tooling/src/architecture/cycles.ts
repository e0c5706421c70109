/** Groups of nodes that reach each other (Tarjan, SIAM J. Comput. 1972), without single ones. */
export function cyclesOf(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const stack: string[] = []
  const cycles: string[][] = []
  const low = (node: string) => lowest.get(node) ?? Number.POSITIVE_INFINITY

  const visit = (node: string) => {
    order.set(node, order.size)
    lowest.set(node, order.get(node) ?? 0)
    stack.push(node)
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) {
        visit(next)
        lowest.set(node, Math.min(low(node), low(next)))
      } else if (stack.includes(next)) {
        lowest.set(node, Math.min(low(node), order.get(next) ?? 0))
      }
    }
    if (low(node) !== order.get(node)) return
    const group = stack.splice(stack.indexOf(node))
    if (group.length > 1 || graph.get(node)?.includes(node)) cycles.push(group.sort())
  }

  for (const node of graph.keys()) if (!order.has(node)) visit(node)
  return cycles
}
