import type { Annotation, AnnotationDocument, DatasetHeader } from '@tagwright/schema'
import { expect } from 'vitest'
import { collect, collectFiles } from '../format/collect.js'
import type { Format } from '../format/format.js'
import type { Loss } from '../format/loss.js'
import { createMemoryScratch } from '../format/scratch-store.js'
import { memoryFile } from '../source/source-file.js'
import { sampleDataset } from './arbitrary-image-document.js'

/** An environment with ids that count and a clock that stands. */
export function testEnvironment() {
  let n = 0
  return {
    newId: () => `n-${++n}`,
    now: () => '2026-01-01T00:00:00.000Z',
    scratch: createMemoryScratch(),
  }
}

/** How a format's losses are checked. */
export interface DeclaredLossesOptions {
  /** Losses, by their last part, that leave the annotation out altogether. */
  dropped: readonly string[]
  /** Losses that change the geometry. */
  changed: readonly string[]
  parse?: unknown
  serialize?: unknown
  dataset?: DatasetHeader
  /** Members that a loss excuses, by its last part, where they differ from what most formats mean by it. */
  members?: Record<string, readonly (keyof Annotation)[]>
  /** Pixels by which coordinates may differ. @default 1e-6 */
  tolerance?: number
}

const usualMembers: Record<string, readonly (keyof Annotation)[]> = {
  labels: ['labels'],
  unlabelled: ['labels'],
  names: ['labels'],
  attributes: ['attributes'],
  text: ['text', 'language', 'direction', 'words', 'events', 'tier', 'speaker', 'order'],
  structure: ['parent', 'group'],
  confidence: ['confidence'],
  review: ['review', 'comments'],
}

/** Writes a document and reads it back: whatever differs must have been reported as a loss that the format declares. */
export async function expectDeclaredLosses(
  format: Format<never, never>,
  document: AnnotationDocument,
  options: DeclaredLossesOptions,
): Promise<void> {
  const environment = testEnvironment()
  const dataset = options.dataset ?? sampleDataset
  const members = { ...usualMembers, ...options.members }
  const written = await collectFiles(
    format.serialize!(
      { dataset, documents: () => [document] },
      options.serialize as never,
      environment,
    ),
  )
  expect(written.issues.filter((issue) => issue.code !== 'TW-FORMATS-018')).toEqual([])
  const declared = format.losses.map(({ code }) => code)
  for (const { code } of written.losses) expect(declared).toContain(code)
  const files = [...written.files].map(([name, bytes]) => memoryFile(name, bytes))
  const read = await collect(format.parse!(files, options.parse as never, environment))
  expect(read.issues.filter(({ severity }) => severity === 'error')).toEqual([])
  const noted = (annotation: Annotation, losses: readonly string[]) =>
    losses.some((loss) => wasNoted(written.losses, `${format.id}.${loss}`, annotation.id))
  const before = document.annotations.filter((one) => !noted(one, options.dropped))
  const after = read.documents.flatMap(({ annotations }) => annotations)
  expect(after).toHaveLength(before.length)
  before.forEach((annotation, i) => {
    const back = after[i]!
    const lost = Object.keys(members).filter((loss) => noted(annotation, [loss]))
    const excused = new Set(lost.flatMap((loss) => members[loss]!))
    for (const name of Object.values(members).flat()) {
      if (!excused.has(name)) expect(plain(back[name])).toEqual(plain(annotation[name]))
    }
    if (!noted(annotation, options.changed)) {
      expectClose(plain(back.geometry), plain(annotation.geometry), options.tolerance ?? 1e-6)
    }
  })
}

const wasNoted = (losses: readonly Loss[], code: string, annotation: string) =>
  losses.some(
    (loss) =>
      loss.code === code && loss.examples.some((example) => example.annotation === annotation),
  )

/** As JSON; empty lists and maps say as much as absent ones. */
const plain = (value: unknown): unknown => {
  if (value === undefined || (typeof value === 'object' && Object.keys(value ?? {}).length === 0)) {
    return undefined
  }
  return JSON.parse(JSON.stringify(value))
}

/** Compares values with numbers within a tolerance. */
export function expectClose(actual: unknown, wanted: unknown, tolerance: number): void {
  const rounded = (value: unknown): unknown => {
    if (typeof value === 'number') return Math.round(value / tolerance / 4)
    if (Array.isArray(value)) return value.map(rounded)
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, rounded(v)]))
    }
    return value
  }
  if (difference(actual, wanted) > tolerance) expect(rounded(actual)).toEqual(rounded(wanted))
}

/** The largest difference of numbers; infinite where the shapes of the values differ. */
function difference(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b)
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return a === b ? 0 : Number.POSITIVE_INFINITY
  }
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  let most = 0
  for (const key of keys) {
    most = Math.max(most, difference((a as never)[key], (b as never)[key]))
  }
  return most
}
