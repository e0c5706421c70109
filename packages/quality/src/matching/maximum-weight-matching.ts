import FlatQueue from 'flatqueue'

/** Something that may be matched: index in the first list, index in the second, weight above 0. */
export interface WeightedPair {
  a: number
  b: number
  weight: number
}

/**
 * The matching of two lists with the greatest sum of weights; each item is in at most one pair.
 * Optimal: shortest augmenting paths with potentials (Jonker and Volgenant, Computing 38, 1987) on
 * the sparse graph of the pairs, where every item may also stay alone. Pairs of weight 0 or less,
 * or not a number, are left out. Equal input gives equal output.
 *
 * Time is O(n · p · log p) for n items of a connected group of p pairs; groups do not slow each
 * other down.
 */
export function maximumWeightMatching(pairs: readonly WeightedPair[]): WeightedPair[] {
  const state: State = {
    rows: groupByRow(pairs),
    columnOf: new Map(),
    rowOf: new Map(),
    priceOfRow: new Map(),
    priceOfColumn: new Map(),
  }
  for (const row of [...state.rows.keys()].sort((p, q) => p - q)) augment(row, state)
  return [...state.rowOf.values()].sort((p, q) => p.a - q.a)
}

interface State {
  rows: ReadonlyMap<number, readonly WeightedPair[]>
  /** The pair that holds a column, and the one that holds a row. */
  columnOf: Map<number, WeightedPair>
  rowOf: Map<number, WeightedPair>
  priceOfRow: Map<number, number>
  priceOfColumn: Map<number, number>
}

function groupByRow(pairs: readonly WeightedPair[]): Map<number, WeightedPair[]> {
  const rows = new Map<number, WeightedPair[]>()
  for (const pair of pairs) {
    if (!(pair.weight > 0 && pair.weight < Number.POSITIVE_INFINITY)) continue
    const row = rows.get(pair.a)
    if (row) row.push(pair)
    else rows.set(pair.a, [pair])
  }
  return rows
}

/**
 * Brings one more row in: Dijkstra over the reduced costs `-weight - priceOfRow - priceOfColumn`
 * to the cheapest end, which is a free column or a row that had better stay alone (cost 0).
 */
function augment(start: number, state: State): void {
  const { rows, columnOf, priceOfRow, priceOfColumn } = state
  const queue = new FlatQueue<WeightedPair>()
  const distance = new Map<number, number>()
  const cameBy = new Map<number, WeightedPair>()
  const settled = new Set<number>()
  const rowDistance = new Map<number, number>([[start, 0]])
  // The start's own price keeps its reduced costs at 0 or more.
  let price = 0
  for (const { b, weight } of rows.get(start)!) {
    price = Math.min(price, -weight - (priceOfColumn.get(b) ?? 0))
  }
  priceOfRow.set(start, price)

  let best = -price
  let end: { alone: number } | { column: number } = { alone: start }
  const scan = (row: number, base: number) => {
    for (const pair of rows.get(row)!) {
      if (settled.has(pair.b)) continue
      const cost = -pair.weight - priceOfRow.get(row)! - (priceOfColumn.get(pair.b) ?? 0)
      const length = base + Math.max(0, cost)
      if (length >= best || length >= (distance.get(pair.b) ?? Number.POSITIVE_INFINITY)) continue
      distance.set(pair.b, length)
      cameBy.set(pair.b, pair)
      queue.push(pair, length)
    }
  }
  scan(start, 0)
  while (queue.length > 0 && queue.peekValue()! < best) {
    const length = queue.peekValue()!
    const pair = queue.pop()!
    if (settled.has(pair.b) || cameBy.get(pair.b) !== pair) continue
    settled.add(pair.b)
    const owner = columnOf.get(pair.b)?.a
    if (owner === undefined) {
      best = length
      end = { column: pair.b }
      break
    }
    rowDistance.set(owner, length)
    const leaving = length - priceOfRow.get(owner)!
    if (leaving < best) {
      best = leaving
      end = { alone: owner }
    }
    scan(owner, length)
  }
  for (const [row, length] of rowDistance) {
    if (length < best) priceOfRow.set(row, priceOfRow.get(row)! + best - length)
  }
  for (const b of settled) {
    const short = best - distance.get(b)!
    if (short > 0) priceOfColumn.set(b, (priceOfColumn.get(b) ?? 0) - short)
  }
  turn(start, end, cameBy, state)
}

/** Turns the path over: every row on it takes the column that the path left it by. */
function turn(
  start: number,
  end: { alone: number } | { column: number },
  cameBy: ReadonlyMap<number, WeightedPair>,
  { columnOf, rowOf }: State,
): void {
  if ('alone' in end && end.alone === start) return
  let column = 'alone' in end ? rowOf.get(end.alone)!.b : end.column
  if ('alone' in end) rowOf.delete(end.alone)
  for (;;) {
    const pair = cameBy.get(column)!
    const before = rowOf.get(pair.a)
    columnOf.set(column, pair)
    rowOf.set(pair.a, pair)
    if (pair.a === start) return
    column = before!.b
  }
}
