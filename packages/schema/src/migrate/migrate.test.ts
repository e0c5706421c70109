import { expect, it } from 'vitest'
import { type Migration, migrate } from './migrate.js'

const steps: Migration[] = [
  { from: '0.8', to: '0.9', migrate: ({ name, ...rest }) => ({ ...rest, title: name }) },
  { from: '0.9', to: '1.0', migrate: (input) => ({ ...input, widgets: [] }) },
]

it('goes step by step from the version that it meets', () => {
  const input = { schemaVersion: '0.8', name: 'Cats' }
  expect(migrate(input, steps)).toEqual({ schemaVersion: '1.0', title: 'Cats', widgets: [] })
  expect(input).toEqual({ schemaVersion: '0.8', name: 'Cats' })
  expect(migrate({ schemaVersion: '0.9' }, steps)).toEqual({ schemaVersion: '1.0', widgets: [] })
})

it('leaves alone what is of this version, newer, or nothing', () => {
  for (const input of [{ schemaVersion: '1.0' }, { schemaVersion: '3.0' }, 7, null, {}]) {
    expect(migrate(input, steps)).toBe(input)
  }
})
