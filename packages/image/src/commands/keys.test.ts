import { type Command, createKeymap, createTaskStore, keyProfiles } from '@tagwright/core'
import { reactMessages } from '@tagwright/react'
import { expect, test } from 'vitest'
import { clipboardCommands } from '../clipboard/clipboard-commands.js'
import { compareCommands } from '../compare/compare-commands.js'
import { imageTask } from '../fixtures/image-task.js'
import { imageMessages } from '../messages/image-messages.js'
import { modelMessages } from '../messages/model-messages.js'
import { reviewMessages } from '../messages/review-messages.js'
import { viewMessages } from '../messages/view-messages.js'
import { workshopMessages } from '../messages/workshop-messages.js'
import { reviewCommands } from '../review/review-commands.js'
import { sequenceCommands } from '../sequence/sequence-commands.js'
import { viewChoiceCommands } from '../settings/view-choice-commands.js'
import { defaultShapes } from '../shapes/default-shapes.js'
import { suggestCommands } from '../suggest/suggest-commands.js'
import type { createSuggestSession } from '../suggest/suggest-session.js'
import { createWorkshopCommands } from '../workshop/workshop-commands.js'
import { createToolCommands } from './tool-commands.js'
import { viewCommands } from './view-commands.js'

/** All that the widget may have at one time: every tool, help by models, review, comparison. */
function allCommands(): ReadonlyMap<string, Command> {
  const store = createTaskStore({ task: imageTask({}) })
  const place = { store, widget: 'w1', media: 'photo' }
  const step = { can: true, run: () => {} }
  const session = {} as ReturnType<typeof createSuggestSession>
  const own = [
    ...createToolCommands(defaultShapes),
    ...viewCommands,
    ...viewChoiceCommands,
    ...createWorkshopCommands(() => {}),
    ...clipboardCommands,
    ...suggestCommands({ ...place, session, threshold: () => 0.5 }),
    ...reviewCommands(place),
    ...compareCommands('w1', () => ({ next: step, take: step })),
    ...sequenceCommands({
      widget: 'w1',
      images: [],
      index: () => 0,
      go: () => {},
    }),
  ]
  return new Map([...store.commands, ...own.map((command) => [command.id, command] as const)])
}

const commands = allCommands()
const bundles = [
  ...[reactMessages, imageMessages, workshopMessages],
  ...[viewMessages, modelMessages, reviewMessages],
]

test.each(keyProfiles)('with the profile $id no two commands of a scope share a key', (profile) => {
  const { conflicts, issues } = createKeymap({ commands, profile })
  expect(issues).toEqual([])
  expect(conflicts.filter(({ kind }) => kind === 'same-scope')).toEqual([])
})

test('what is shadowed in the widget is the same job in the page, or gives way when it does not apply', () => {
  const { conflicts } = createKeymap({ commands })
  const shadowed = conflicts.filter(({ kind }) => kind === 'shadowed')
  expect(new Set(shadowed.map(({ commands: [inner, outer] }) => `${inner} over ${outer}`))).toEqual(
    new Set(['image.copy over annotation.copy', 'image.paste over annotation.paste']),
  )
})

test('the help has every command with a key, by a name in both languages', () => {
  const keymap = createKeymap({ commands })
  const texts = (locale: 'en' | 'fr') =>
    new Set<string>(bundles.flatMap((bundle) => Object.keys(bundle[locale])))
  const [en, fr] = [texts('en'), texts('fr')]
  for (const { id, keys = [], label } of commands.values()) {
    if (keys.length > 0) expect(keymap.chordsOf(id).length, id).toBeGreaterThanOrEqual(keys.length)
    expect(en.has(label) && fr.has(label), `${id}: ${label}`).toBe(true)
  }
})
