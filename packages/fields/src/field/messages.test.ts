import { checkBundle, type MessageBundle } from '@tagwright/react'
import { expect, test } from 'vitest'

const modules = import.meta.glob<Record<string, unknown>>('../*/*.messages.ts', { eager: true })
const bundles = Object.entries(modules).flatMap(([path, module]) =>
  Object.values(module).map((bundle) => [path, bundle as MessageBundle] as const),
)

test.each(bundles)('the texts of %s are whole in both languages', (_, bundle) => {
  expect(checkBundle(bundle)).toEqual([])
})

test('no two bundles say a key', () => {
  const keys = bundles.flatMap(([, bundle]) => Object.keys(bundle.en))
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
})
