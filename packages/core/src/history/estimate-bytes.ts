import type { Patch } from '../transaction/transaction.js'

const sample = 200

/** About how many bytes patches hold, from a sample when there are many. */
export function estimateBytes(patches: readonly Patch[]): number {
  if (patches.length === 0) return 0
  const step = Math.max(1, Math.floor(patches.length / sample))
  let bytes = 0
  let count = 0
  for (let at = 0; at < patches.length; at += step) {
    const patch = patches[at]!
    bytes += 64 + 16 * patch.path.length + bytesOf(patch.value)
    count++
  }
  return Math.round((bytes / count) * patches.length)
}

function bytesOf(value: unknown): number {
  if (typeof value === 'string') return 16 + 2 * value.length
  if (typeof value !== 'object' || value === null) return 8
  if (Array.isArray(value)) {
    if (typeof value[0] === 'number') return 16 + 8 * value.length
    return value.reduce<number>((sum, item) => sum + 8 + bytesOf(item), 16)
  }
  return Object.values(value).reduce<number>((sum, item) => sum + 16 + bytesOf(item), 32)
}
