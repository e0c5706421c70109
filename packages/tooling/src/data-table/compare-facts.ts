import type { Facts } from './facts.js'

/** Sums of rounded times differ in their last digits. */
const tolerance = 2e-3

/**
 * What differs between facts; only members that both have are compared, and of lists of objects only
 * the members that the second has.
 */
export function compareFacts(
  expected: Facts,
  found: Facts,
): { compared: number; differences: string[] } {
  const differences: string[] = []
  let compared = 0
  for (const [name, value] of Object.entries(found)) {
    if (!(name in expected) || value === undefined) continue
    compared += 1
    if (isSame(expected[name], value)) continue
    differences.push(`${name} ${short(value)}, expected ${short(expected[name])}`)
  }
  return { compared, differences }
}

const short = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}

function isSame(expected: unknown, found: unknown): boolean {
  if (typeof expected === 'number' && typeof found === 'number') {
    return Math.abs(expected - found) <= Math.max(tolerance, Math.abs(expected) * 1e-6)
  }
  if (Array.isArray(found) && Array.isArray(expected)) {
    const isPrefix = found.length > 0 && found.every((one) => typeof one === 'number')
    if (expected.length !== found.length && !isPrefix) return false
    return found.every((one, i) => isSame(expected[i], one))
  }
  if (typeof found === 'object' && found !== null && typeof expected === 'object' && expected) {
    const given = expected as Facts
    return Object.entries(found).every(([name, value]) => isSame(given[name], value))
  }
  return expected === found
}
