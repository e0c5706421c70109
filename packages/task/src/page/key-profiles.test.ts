import { audioCommands } from '@tagwright/audio'
import { createTaskStore, keyProfiles } from '@tagwright/core'
import { createToolCommands, defaultShapes, viewCommands } from '@tagwright/image'
import { expect, test } from 'vitest'

const store = createTaskStore({
  task: { schemaVersion: '1.0', id: 't', media: [], ontology: { labels: [] }, widgets: [] },
})
const known = new Set([
  ...store.commands.keys(),
  ...[...audioCommands, ...viewCommands, ...createToolCommands(defaultShapes)].map(({ id }) => id),
  // Of what the image widget loads later.
  'image.to-polygon',
])

test.each(keyProfiles)('every command that the profile $id binds exists', ({ bindings }) => {
  expect(Object.keys(bindings).filter((id) => !known.has(id))).toEqual([])
})
