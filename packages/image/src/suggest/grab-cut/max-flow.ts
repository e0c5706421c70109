/** The eight neighbours of a pixel; a direction and its opposite stand side by side. */
export const directions = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
  [1, -1],
] as const

/** A graph on the pixels of a picture, for {@link cutGrid}. */
export interface GridGraph {
  width: number
  height: number
  /** Capacities to the eight neighbours, pixel by pixel in the order of {@link directions}. */
  links: Float32Array
  /** Capacity from the source (positive) or to the sink (negative) of each pixel. */
  ends: Float32Array
}

const none = -1
const terminal = 8
const orphaned = 9
const free = 0
const fromSource = 1
const toSink = 2

/**
 * The pixels that the least cut leaves with the source: 1, else 0. Changes the graph's capacities.
 *
 * Boykov and Kolmogorov, "An experimental comparison of min-cut/max-flow algorithms for energy
 * minimization in vision", PAMI 2004: two trees grow until they meet, the path between them is
 * filled, and what lost its parent finds another or is let go.
 */
export function cutGrid({ width, height, links, ends }: GridGraph): Uint8Array<ArrayBuffer> {
  const count = width * height
  const step = Int32Array.from(directions, ([dx, dy]) => dy * width + dx)
  const tree = new Uint8Array(count)
  const parent = new Int8Array(count).fill(none)
  const stamp = new Int32Array(count)
  const distance = new Int32Array(count)
  const queue = new Int32Array(count + 1)
  const queued = new Uint8Array(count)
  let head = 0
  let tail = 0
  let time = 0
  const orphans: number[] = []

  const activate = (node: number) => {
    if (queued[node]) return
    queued[node] = 1
    queue[tail] = node
    tail = tail === count ? 0 : tail + 1
  }
  // Beyond an edge there is no link, but the tree's other direction must not be read there either.
  const sideways = Int8Array.from(directions, ([dx]) => dx)
  const inside = (node: number, d: number): boolean => {
    const dx = sideways[d]!
    if (dx !== 0) {
      const x = node % width
      if (dx < 0 ? x === 0 : x === width - 1) return false
    }
    const next = node + step[d]!
    return next >= 0 && next < count
  }
  /** What can still flow along a tree's edge between a node and its neighbour, away from the root. */
  const outward = (node: number, d: number, of: number): number =>
    of === fromSource ? links[node * 8 + d]! : links[(node + step[d]!) * 8 + (d ^ 1)]!

  for (let i = 0; i < count; i++) {
    if (ends[i] === 0) continue
    tree[i] = ends[i]! > 0 ? fromSource : toSink
    parent[i] = terminal
    distance[i] = 1
    activate(i)
  }

  /** Grows the tree of a node; the direction in which it met the other tree, or -1. */
  const grow = (node: number): number => {
    const own = tree[node]!
    for (let d = 0; d < 8; d++) {
      if (!inside(node, d) || outward(node, d, own) <= 0) continue
      const next = node + step[d]!
      if (tree[next] === free) {
        tree[next] = own
        parent[next] = d ^ 1
        stamp[next] = stamp[node]!
        distance[next] = distance[node]! + 1
        activate(next)
      } else if (tree[next] !== own) return d
      else if (stamp[next]! <= stamp[node]! && distance[next]! > distance[node]! + 1) {
        parent[next] = d ^ 1
        stamp[next] = stamp[node]!
        distance[next] = distance[node]! + 1
      }
    }
    return none
  }

  const orphan = (node: number) => {
    parent[node] = orphaned
    orphans.push(node)
  }

  /** Fills the path through an edge from the source's tree to the sink's. */
  const augment = (from: number, d: number) => {
    const to = from + step[d]!
    let least = links[from * 8 + d]!
    let node = from
    for (; parent[node] !== terminal; node += step[parent[node]!]!) {
      const up = parent[node]!
      least = Math.min(least, links[(node + step[up]!) * 8 + (up ^ 1)]!)
    }
    least = Math.min(least, ends[node]!)
    node = to
    for (; parent[node] !== terminal; node += step[parent[node]!]!)
      least = Math.min(least, links[node * 8 + parent[node]!]!)
    least = Math.min(least, -ends[node]!)

    links[from * 8 + d]! -= least
    links[to * 8 + (d ^ 1)]! += least
    for (node = from; parent[node] !== terminal; ) {
      const up = parent[node]!
      const above = node + step[up]!
      links[node * 8 + up]! += least
      links[above * 8 + (up ^ 1)]! -= least
      if (links[above * 8 + (up ^ 1)]! <= 0) orphan(node)
      node = above
    }
    ends[node]! -= least
    if (ends[node]! <= 0) orphan(node)
    for (node = to; parent[node] !== terminal; ) {
      const up = parent[node]!
      const above = node + step[up]!
      links[above * 8 + (up ^ 1)]! += least
      links[node * 8 + up]! -= least
      if (links[node * 8 + up]! <= 0) orphan(node)
      node = above
    }
    ends[node]! += least
    if (ends[node]! >= 0) orphan(node)
  }

  /** How far a node is from its root; 0 when it hangs on an orphan. */
  const rootDistance = (from: number): number => {
    let length = 0
    let node = from
    for (;;) {
      if (stamp[node] === time) return length + distance[node]!
      const up = parent[node]!
      length++
      if (up === terminal) {
        stamp[node] = time
        distance[node] = 1
        return length
      }
      if (up === orphaned || up === none) return 0
      node += step[up]!
    }
  }

  const adopt = (node: number) => {
    const own = tree[node]!
    let best = 0
    let found = none
    for (let d = 0; d < 8; d++) {
      if (!inside(node, d)) continue
      const next = node + step[d]!
      if (tree[next] !== own || outward(next, d ^ 1, own) <= 0) continue
      const length = rootDistance(next)
      if (length === 0) continue
      if (found === none || length < best) {
        best = length
        found = d
      }
      // Marks the way, so that the next look is short.
      let at = next
      for (let left = length; stamp[at] !== time; left--) {
        stamp[at] = time
        distance[at] = left
        at += step[parent[at]!]!
      }
    }
    if (found !== none) {
      parent[node] = found
      stamp[node] = time
      distance[node] = best + 1
      return
    }
    for (let d = 0; d < 8; d++) {
      if (!inside(node, d)) continue
      const next = node + step[d]!
      if (tree[next] !== own) continue
      if (outward(next, d ^ 1, own) > 0) activate(next)
      if (parent[next] === (d ^ 1)) orphan(next)
    }
    tree[node] = free
    parent[node] = none
  }

  let current = none
  for (;;) {
    if (current === none) {
      if (head === tail) break
      current = queue[head]!
      head = head === count ? 0 : head + 1
      queued[current] = 0
    }
    if (tree[current] === free) {
      current = none
      continue
    }
    const met = grow(current)
    if (met === none) {
      current = none
      continue
    }
    time++
    if (tree[current] === fromSource) augment(current, met)
    else augment(current + step[met]!, met ^ 1)
    while (orphans.length > 0) adopt(orphans.pop()!)
  }
  return tree.map((side) => (side === fromSource ? 1 : 0))
}
