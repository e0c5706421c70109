import { createKeymap, createTaskStore, type KeyStroke, keyProfiles } from '@tagwright/core'
import { describe, expect, test } from 'vitest'
import { speechTask } from '../fixtures/speech.js'
import { audioMessages } from '../messages/audio-messages.js'
import { audioCommands } from './audio-commands.js'
import { textScope } from './text-commands.js'

const builtIn = [...createTaskStore({ task: speechTask() }).commands.values()]
const all = [...builtIn, ...audioCommands]
const stroke = (key: string, more: Partial<KeyStroke> = {}): KeyStroke => ({
  ...{ key, code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false },
  ...{ repeat: false, isComposing: false, typing: true },
  ...more,
})

describe.each(keyProfiles)('the profile $id', (profile) => {
  const keymap = createKeymap({ commands: all, profile })

  test('clashes with no key of the transcription', () => {
    expect(keymap.issues).toEqual([])
    expect(keymap.conflicts.filter(({ kind }) => kind !== 'shadowed')).toEqual([])
  })

  test('names only commands that exist', () => {
    const known = new Set(all.map(({ id }) => id))
    const ours = Object.keys(profile.bindings).filter((id) => !id.startsWith('image.'))
    expect(ours.filter((id) => !known.has(id))).toEqual([])
  })

  test('takes no key from the text but those that its commands are for', () => {
    const scopes = [textScope, 'widget:transcription', 'task']
    for (const key of ['a', ' ', '1', 'Backspace', 'Delete', 'ArrowLeft', 'Home'])
      expect(keymap.match(stroke(key), scopes), key).toBeUndefined()
    expect(keymap.match(stroke('ArrowLeft', { shiftKey: true }), scopes)).toBeUndefined()
  })

  test('leaves Tab to the browser outside of a text', () => {
    const scopes = ['widget:transcription', 'task']
    for (const shiftKey of [false, true])
      expect(keymap.match(stroke('Tab', { shiftKey, typing: false }), scopes)).toBeUndefined()
  })
})

test('every command has a name in both languages', () => {
  for (const { label } of audioCommands)
    for (const messages of [audioMessages.en, audioMessages.fr])
      expect(messages, label).toHaveProperty([label])
})
