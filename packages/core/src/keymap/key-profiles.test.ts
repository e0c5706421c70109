import { expect, test } from 'vitest'
import { builtInCommands } from '../commands/built-in-commands.js'
import { coreMessages } from '../messages/core-messages.js'
import { createKeymap } from './create-keymap.js'
import { keyProfiles } from './key-profiles.js'

test.each(keyProfiles)('the profile $id has usable keys that do not clash', (profile) => {
  const known = new Set(builtInCommands.map(({ id }) => id))
  // The commands of the widgets are not known here; they are heard in their own scopes.
  const others = Object.keys(profile.bindings)
    .filter((id) => !known.has(id))
    .map((id) => ({
      id,
      label: id,
      scope: id.startsWith('image.')
        ? ('widget:image' as const)
        : /-typing$|^text\./.test(id)
          ? ('widget:transcription-text' as const)
          : ('widget:transcription' as const),
      run: () => true,
    }))
  const keymap = createKeymap({ commands: [...builtInCommands, ...others], profile })
  expect(keymap.issues).toEqual([])
  expect(keymap.conflicts.filter(({ kind }) => kind === 'same-scope')).toEqual([])
  expect(Object.keys(coreMessages.en)).toContain(profile.label)
})
