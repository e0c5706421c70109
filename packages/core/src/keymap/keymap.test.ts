import { expect, test } from 'vitest'
import type { Command } from '../commands/command.js'
import { parseChord } from './chord.js'
import { createKeymap } from './create-keymap.js'
import { formatChord } from './format-chord.js'
import type { KeyStroke } from './keymap.js'
import { hotkeysOf } from './label-bindings.js'

const command = (id: string, keys: string[], rest: Partial<Command> = {}): Command => ({
  id,
  label: id,
  keys,
  run: () => true,
  ...rest,
})
const stroke = (key: string, code: string, rest: Partial<KeyStroke> = {}): KeyStroke => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  repeat: false,
  isComposing: false,
  typing: false,
  ...rest,
})
const ids = (commands: Command[], pressed: KeyStroke, scopes = ['task'], mac = false) =>
  createKeymap({ commands, mac })
    .matchAll(pressed, scopes)
    .map((match) => match.command.id)

test('reads and writes chords', () => {
  expect(parseChord('Mod++')).toMatchObject({ mod: true, kind: 'char', key: '+' })
  expect(parseChord('Alt+A')).toBeUndefined()
  expect(parseChord('Hyper+A')).toBeUndefined()
  expect(parseChord('')).toBeUndefined()
  expect(formatChord('Mod+Shift+z')).toBe('Ctrl+Shift+Z')
  expect(formatChord('Mod+Shift+z', true)).toBe('⇧⌘Z')
  expect(formatChord('Shift+Digit1')).toBe('Shift+1')
})

test('Mod is Ctrl, and Cmd on a Mac', () => {
  const undo = [command('undo', ['Mod+Z'])]
  expect(ids(undo, stroke('z', 'KeyZ', { ctrlKey: true }))).toEqual(['undo'])
  expect(ids(undo, stroke('z', 'KeyZ', { metaKey: true }))).toEqual([])
  expect(ids(undo, stroke('z', 'KeyZ', { metaKey: true }), ['task'], true)).toEqual(['undo'])
  expect(ids(undo, stroke('z', 'KeyZ', { ctrlKey: true }), ['task'], true)).toEqual([])
})

test('letters match by character, digits by physical key', () => {
  const commands = [command('a', ['A']), command('one', ['Digit1']), command('fit', ['Shift+1'])]
  expect(ids(commands, stroke('a', 'KeyQ'))).toEqual(['a'])
  expect(ids(commands, stroke('q', 'KeyA'))).toEqual([])
  expect(ids(commands, stroke('ф', 'KeyA'))).toEqual(['a'])
  expect(ids(commands, stroke('&', 'Digit1'))).toEqual(['one'])
  expect(ids(commands, stroke('1', 'Digit1', { shiftKey: true }))).toEqual(['fit'])
  expect(ids(commands, stroke('1', 'Numpad1'))).toEqual(['one'])
})

test('brackets have second bindings unless those are taken, and AltGr brackets work', () => {
  const commands = [command('less', ['[']), command('back', ['Mod+['])]
  expect(ids(commands, stroke(',', 'Comma'))).toEqual(['less'])
  expect(ids(commands, stroke(',', 'Comma', { ctrlKey: true }))).toEqual(['back'])
  expect(ids(commands, stroke('[', 'Digit8', { ctrlKey: true, altKey: true }))).toEqual(['less'])
  const taken = [...commands, command('comma', [','])]
  expect(ids(taken, stroke(',', 'Comma'))).toEqual(['comma'])
})

test('typing keeps letters, composing keeps everything', () => {
  const commands = [
    command('tool', ['R']),
    command('undo', ['Mod+Z'], { whileTyping: true }),
    command('duplicate', ['Mod+D']),
    command('play', ['Tab'], { whileTyping: true }),
  ]
  expect(ids(commands, stroke('r', 'KeyR', { typing: true }))).toEqual([])
  expect(ids(commands, stroke('z', 'KeyZ', { typing: true, ctrlKey: true }))).toEqual(['undo'])
  expect(ids(commands, stroke('d', 'KeyD', { typing: true, ctrlKey: true }))).toEqual([])
  expect(ids(commands, stroke('Tab', 'Tab', { typing: true }))).toEqual(['play'])
  expect(ids(commands, stroke('Tab', 'Tab', { isComposing: true }))).toEqual([])
  expect(ids(commands, stroke('Process', 'KeyR'))).toEqual([])
  const remapped = createKeymap({ commands, overrides: { play: ['P'] } })
  expect(remapped.match(stroke('p', 'KeyP', { typing: true }), ['task'])).toBeUndefined()
  expect(remapped.match(stroke('p', 'KeyP'), ['task'])?.command.id).toBe('play')
})

test('a held key of a command that does not repeat is swallowed, not run', () => {
  let runs = 0
  const run = () => {
    runs++
    return true
  }
  const keymap = createKeymap({ commands: [command('once', ['Mod+D'], { run })] })
  const match = keymap.match(stroke('d', 'KeyD', { ctrlKey: true, repeat: true }), ['task'])
  expect(match?.command.run({} as never)).toBe(true)
  expect(runs).toBe(0)
})

test('inner scopes come first, and conflicts are found within and along scopes', () => {
  const commands = [
    command('clear', ['Escape']),
    command('cancel', ['Escape'], { scope: 'widget:image' }),
    command('other', ['Escape'], { scope: 'widget:image' }),
    command('stop', ['Escape'], { scope: 'widget:transcription' }),
  ]
  expect(ids(commands, stroke('Escape', 'Escape'), ['widget:image', 'task'])).toEqual([
    'cancel',
    'other',
    'clear',
  ])
  const kinds = createKeymap({ commands }).conflicts.map(({ kind, commands }) => [
    kind,
    ...commands,
  ])
  expect(kinds).toContainEqual(['same-scope', 'cancel', 'other'])
  expect(kinds).toContainEqual(['shadowed', 'stop', 'clear'])
  expect(kinds.flat()).not.toContain('label')
  expect(kinds.filter((each) => each.includes('stop') && each.includes('cancel'))).toEqual([])
})

test("a label's key gives way to a tool's", () => {
  const keymap = createKeymap({
    commands: [command('tool.box', ['R'], { scope: 'widget:image' }), command('label.select', [])],
    bindings: [
      {
        chord: 'r',
        command: 'label.select',
        args: { label: 'rat' },
        scope: 'widget:#w1',
        name: 'rat',
      },
      {
        chord: '1',
        command: 'label.select',
        args: { label: 'cat' },
        scope: 'widget:#w1',
        name: 'cat',
      },
    ],
    typeOf: () => 'image',
  })
  const scopes = ['widget:#w1', 'widget:image', 'task']
  expect(keymap.match(stroke('r', 'KeyR'), scopes)?.command.id).toBe('tool.box')
  expect(keymap.match(stroke('1', 'Digit1'), scopes)?.args).toEqual({ label: 'cat' })
  expect(keymap.conflicts).toMatchObject([{ kind: 'label', names: ['rat'] }])
  expect(keymap.chordsOf('label.select', { label: 'cat' })).toEqual(['Digit1'])
})

test('bad chords are issues, not errors', () => {
  const keymap = createKeymap({ commands: [command('a', ['A'])], overrides: { a: ['Alt+A'] } })
  expect(keymap.issues.map(({ code }) => code)).toEqual(['TW-CORE-050'])
})

test('labels without a hotkey get the digits that are left', () => {
  expect(hotkeysOf([{ id: 'a' }, { id: 'b', hotkey: '1' }, { id: 'c' }])).toEqual([
    { id: 'a', key: '2' },
    { id: 'b', key: '1' },
    { id: 'c', key: '3' },
  ])
})
