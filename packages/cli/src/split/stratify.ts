import { createSeededRandom, shuffled } from './random.js'

/** Something that goes whole into one part: how many documents it is, and its labels. */
export interface SplitItem {
  weight: number
  labels: readonly number[]
}

/**
 * Deals items into parts of the given shares so that each label is spread by these shares too
 * (iterative stratification: Sechidis, Tsoumakas and Vlahavas, ECML PKDD 2011): the rarest label
 * first, each item to the part that wants the label most. The same seed deals the same.
 *
 * @returns for each item the index of its part.
 */
export function stratify(
  items: readonly SplitItem[],
  shares: readonly number[],
  seed: number,
): Uint8Array {
  const random = createSeededRandom(seed)
  const order = shuffled([...items.keys()], random)
  const parts = new Uint8Array(items.length)
  const isDealt = new Uint8Array(items.length)
  const whole = items.reduce((sum, { weight }) => sum + weight, 0)
  const wanted = shares.map((share) => share * whole)

  const holders = new Map<number, number[]>()
  for (const at of order) {
    for (const label of new Set(items[at]!.labels)) {
      const list = holders.get(label)
      if (list) list.push(at)
      else holders.set(label, [at])
    }
  }
  const weightOf = (list: readonly number[]) =>
    list.reduce((sum, at) => sum + (isDealt[at] ? 0 : items[at]!.weight), 0)
  const wantedOf = new Map(
    [...holders].map(([label, list]) => [label, shares.map((share) => share * weightOf(list))]),
  )
  const deal = (at: number, wish: readonly number[]) => {
    let best = 0
    for (let part = 1; part < shares.length; part++) {
      const more = wish[part]! - wish[best]! || wanted[part]! - wanted[best]!
      if (more > 1e-9 || (Math.abs(more) <= 1e-9 && random() < 0.5)) best = part
    }
    const { weight, labels } = items[at]!
    parts[at] = best
    isDealt[at] = 1
    wanted[best]! -= weight
    for (const label of new Set(labels)) wantedOf.get(label)![best]! -= weight
  }
  const left = new Map([...holders].map(([label, list]) => [label, weightOf(list)]))
  while (left.size > 0) {
    let rarest = -1
    for (const [label, weight] of left) {
      if (rarest < 0 || weight < left.get(rarest)!) rarest = label
    }
    left.delete(rarest)
    for (const at of holders.get(rarest)!) {
      if (isDealt[at]) continue
      deal(at, wantedOf.get(rarest)!)
      for (const label of new Set(items[at]!.labels)) {
        if (left.has(label)) left.set(label, left.get(label)! - items[at]!.weight)
      }
    }
  }
  for (const at of order) if (!isDealt[at]) deal(at, wanted)
  return parts
}
