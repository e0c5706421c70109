import { expect } from 'vitest'
import { collect } from '../format/collect.js'
import type { Format } from '../format/format.js'
import { memoryFile, type SourceFile } from '../source/source-file.js'
import { testEnvironment } from './expect-declared-losses.js'

/** A seeded generator of numbers in [0, 1) (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Bytes changed in a few places: flipped, cut out, doubled, put elsewhere. */
export function mutate(bytes: Uint8Array, random: () => number): Uint8Array {
  let out = bytes.slice()
  const changes = 1 + Math.floor(random() * 4)
  for (let i = 0; i < changes; i++) {
    const at = Math.floor(random() * out.length)
    const length = Math.floor(random() * Math.min(64, out.length - at))
    const kind = Math.floor(random() * 4)
    if (kind === 0) out[at] = Math.floor(random() * 256)
    else if (kind === 1) out = out.slice(0, at)
    else {
      const part = kind === 2 ? out.subarray(at, at + length) : new Uint8Array(0)
      const rest = kind === 2 ? out.subarray(at) : out.subarray(at + length)
      const joined = new Uint8Array(at + part.length + rest.length)
      joined.set(out.subarray(0, at))
      joined.set(part, at)
      joined.set(rest, at + part.length)
      out = joined
    }
  }
  return out
}

/**
 * Does something that must take less than so many milliseconds of processor time, whatever else
 * the machine does. What takes longer is tried again, as garbage may be collected in any run.
 */
export async function expectNoHang<T>(work: () => Promise<T>, most = 1000): Promise<T> {
  let took = Number.POSITIVE_INFINITY
  let result: T
  let tries = 0
  do {
    const before = process.cpuUsage()
    result = await work()
    const { user, system } = process.cpuUsage(before)
    took = Math.min(took, (user + system) / 1000)
  } while (took >= most && ++tries < 3)
  expect(took).toBeLessThan(most)
  return result
}

/** Reads mutations of real files: none may throw or take over a second; all that is wrong is an issue. */
export async function expectSurvivesMutations(
  format: Format<never, never>,
  files: readonly SourceFile[],
  options: { runs?: number; parse?: unknown } = {},
): Promise<void> {
  const random = seededRandom(20260101)
  const contents = await Promise.all(
    files.map(async ({ name, open }) => {
      for await (const chunk of open()) return { name, bytes: chunk }
      return { name, bytes: new Uint8Array(0) }
    }),
  )
  for (let run = 0; run < (options.runs ?? 60); run++) {
    const target = Math.floor(random() * contents.length)
    const mutated = contents.map(({ name, bytes }, i) =>
      memoryFile(name, i === target ? mutate(bytes, random) : bytes),
    )
    const { issues } = await expectNoHang(() =>
      collect(format.parse!(mutated, options.parse as never, testEnvironment())),
    )
    for (const { code } of issues) expect(code).toMatch(/^TW-[A-Z]+-\d{3}$/)
  }
}
