import { audioCommands } from '@tagwright/audio'
import { createKeymap, createTaskStore, keyProfiles } from '@tagwright/core'
import { createToolCommands, defaultShapes, viewCommands } from '@tagwright/image'
import { expect, test } from 'vitest'

const store = createTaskStore({
  task: { schemaVersion: '1.0', id: 't', media: [], ontology: { labels: [] }, widgets: [] },
})
const all = [
  ...store.commands.values(),
  ...[...audioCommands, ...viewCommands, ...createToolCommands(defaultShapes)],
]
const known = new Set([
  ...all.map(({ id }) => id),
  // Of what the image widget loads later.
  'image.to-polygon',
])

test.each(keyProfiles)('every command that the profile $id binds exists', ({ bindings }) => {
  expect(Object.keys(bindings).filter((id) => !known.has(id))).toEqual([])
})

test.each(keyProfiles)('no key of the profile $id runs two commands of one place', (profile) => {
  const { conflicts, issues } = createKeymap({ commands: all, profile })
  expect(issues).toEqual([])
  expect(conflicts.filter(({ kind }) => kind === 'same-scope')).toEqual([])
})
