import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSignal } from '../signal/signal.js'
import type { Timeline } from '../timeline/timeline.js'
import { createWritingHelp } from '../transcript/writing-help.js'
import { insertAtCaret, insertInto } from './insert-text.js'
import { usualCharacters } from './usual-characters.js'

test('nothing around the selection is lost', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (a, b, c, inserted) => {
      const { text, caret } = insertInto(a + b + c, a.length, a.length + b.length, inserted)
      expect(text).toBe(a + inserted + c)
      expect(caret).toBe(a.length + inserted.length)
    }),
  )
})

test('writes one after the other where the caret was, and not where nothing may be written', () => {
  const annotations = new Map([['s', { id: 's', text: 'kt' }]])
  const help = createWritingHelp()
  const may = { edit: true }
  const timeline = {
    help,
    activeText: createSignal(null),
    selected: () => 's',
    store: { getState: () => ({ document: { annotations } }) },
    edits: {
      canEdit: () => may.edit,
      setText: (id: string, text: string) => {
        annotations.set(id, { id, text })
        return true
      },
    },
  } as unknown as Timeline
  help.caret.set({ id: 's', start: 1, end: 1 })
  insertAtCaret(timeline, 'æ')
  insertAtCaret(timeline, 'ː')
  expect(annotations.get('s')?.text).toBe('kæːt')
  may.edit = false
  expect(insertAtCaret(timeline, 'x')).toBeNull()
  expect(annotations.get('s')?.text).toBe('kæːt')
})

test('no character is offered twice in a group', () => {
  for (const { name, characters } of usualCharacters)
    expect(new Set(characters).size, name).toBe(characters.length)
})
