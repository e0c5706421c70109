import { expect, test } from 'vitest'
import { testEnvironment } from '../testing/expect-declared-losses.js'
import { KeyGroups } from './group-by-key.js'

async function groupsOf(most: number) {
  const groups = new KeyGroups<number>(testEnvironment(), most)
  await groups.touch('empty')
  for (let i = 0; i < 500; i++) await groups.add(`k${i % 37}`, i)
  const found = []
  for await (const group of groups.read()) found.push(group)
  return found
}

test('rows come together in their order, whether they fit in memory or not', async () => {
  const small = await groupsOf(1000)
  expect(small.slice(0, 3).map(({ key }) => key)).toEqual(['empty', 'k0', 'k1'])
  expect(small[1]?.rows.slice(0, 3)).toEqual([0, 37, 74])
  const byKey = (groups: typeof small) => groups.sort((a, b) => (a.key < b.key ? -1 : 1))
  expect(byKey(await groupsOf(20))).toEqual(byKey(small))
})
