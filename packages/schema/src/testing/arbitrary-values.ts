import fc from 'fast-check'
import type { LocalizedText } from '../task/localized-text.js'

/** Numbers as media have them: finite, with a fraction or without, never minus zero. */
export const arbitraryCoordinate: fc.Arbitrary<number> = fc
  .oneof(
    fc.integer({ min: -200, max: 4000 }),
    fc.double({ min: -200, max: 4000, noNaN: true, noDefaultInfinity: true }),
  )
  .map((value) => value + 0)

/** Lengths above zero. */
export const arbitraryLength: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: 1, max: 2000 }),
  fc.double({ min: 1e-3, max: 2000, noNaN: true }),
)

/** Rotations in (-180, 180]. */
export const arbitraryRotation: fc.Arbitrary<number> = fc.oneof(
  fc.constant(0),
  fc.integer({ min: -179, max: 180 }),
)

/** Ids of the contract. */
export const arbitraryId: fc.Arbitrary<string> = fc
  .stringMatching(/^[A-Za-z0-9._:-]{1,12}$/)
  .filter((id) => id !== 'constructor' && id !== 'prototype' && id !== '__proto__')

/** Texts with letters of many scripts, emoji and what HTML would take for markup. */
export const arbitraryText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom('', 'chat', 'قطة', '🐈‍⬛', '<img src=x onerror=alert(1)>', 'line\nline'),
)

/** One text, or one per language. */
export const arbitraryLocalizedText: fc.Arbitrary<LocalizedText> = fc.oneof(
  arbitraryText,
  fc.record({ en: arbitraryText, fr: arbitraryText }),
  fc.record({ 'pt-BR': arbitraryText }),
)

/** Timestamps as the contract writes them. */
export const arbitraryTimestamp: fc.Arbitrary<string> = fc
  .date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true })
  .map((date) => date.toISOString())

/** Shares in [0, 1]. */
export const arbitraryShare: fc.Arbitrary<number> = fc.double({ min: 0, max: 1, noNaN: true })

/** Vendor members: any JSON, not deep, without names that are refused. */
export const arbitraryExtensions: fc.Arbitrary<Record<string, unknown>> = fc.dictionary(
  fc.constantFrom('org.example', 'com.example.tool'),
  fc
    .jsonValue({ maxDepth: 3 })
    .map((value) => JSON.parse(JSON.stringify(value)) as unknown)
    .filter((value) => !/"(__proto__|constructor|prototype)":/.test(JSON.stringify(value))),
  { maxKeys: 2 },
)

/** An arbitrary object whose `optional` members may be absent, never undefined. */
export function arbitraryObject<Required extends object, Optional extends object>(
  required: { [K in keyof Required]: fc.Arbitrary<Required[K]> },
  optional: { [K in keyof Optional]: fc.Arbitrary<Optional[K]> },
): fc.Arbitrary<Required & Partial<Optional>> {
  const members = { ...required, ...optional } as Record<string, fc.Arbitrary<unknown>>
  return fc.record(members, { requiredKeys: Object.keys(required) }) as unknown as fc.Arbitrary<
    Required & Partial<Optional>
  >
}

/** A list without two items of one id. */
export function arbitraryUnique<T extends { id: string }>(
  item: fc.Arbitrary<T>,
  limits: { minLength?: number; maxLength: number },
): fc.Arbitrary<T[]> {
  return fc.uniqueArray(item, { ...limits, selector: ({ id }) => id })
}
