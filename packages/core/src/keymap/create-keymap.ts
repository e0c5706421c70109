import type { Command } from '../commands/command.js'
import { deepEqual } from '../patching/deep-equal.js'
import { chordText, isPrintable, parseChord } from './chord.js'
import { type BindingSources, type CompiledBinding, compileBindings } from './compile-bindings.js'
import { settleConflicts } from './find-conflicts.js'
import type { KeyMatch, Keymap, KeyStroke } from './keymap.js'
import { matchesStroke } from './matches-stroke.js'

/** What a keymap is made of. */
export interface KeymapOptions extends Omit<BindingSources, 'commands'> {
  /** Commands with their default keys: a store's `commands`, or a list. */
  commands: ReadonlyMap<string, Command> | Iterable<Command>
  /** `Mod` is Cmd. @default false */
  mac?: boolean
  /** The type of a widget by id, to see which scopes meet. @default none is known */
  typeOf?: (widget: string) => string | undefined
}

/** Runs nothing and answers true, so that a held key is not handed to the browser. */
const swallow: Command = { id: 'key.swallow', label: 'core.command.swallow', run: () => true }

/** Makes a keymap; make a new one when commands, profile or labels change. */
export function createKeymap(options: KeymapOptions): Keymap {
  const { mac = false, commands } = options
  const list = 'values' in commands && 'get' in commands ? [...commands.values()] : [...commands]
  const { bindings: all, issues } = compileBindings({ ...options, commands: list })
  const { bindings, conflicts } = settleConflicts(all, options.typeOf ?? (() => undefined))

  function matchAll(stroke: KeyStroke, scopes: readonly string[]): readonly KeyMatch[] {
    // Keys of an input method read as `Process` (key code 229) even when isComposing is not set.
    if (stroke.isComposing || stroke.key === 'Process' || stroke.key === 'Dead') return []
    const fitting = bindings.filter(
      (binding) =>
        scopes.includes(binding.scope) &&
        matchesStroke(binding.chord, stroke, mac) &&
        (!stroke.typing || staysWhileTyping(binding)),
    )
    fitting.sort((a, b) => scopes.indexOf(a.scope) - scopes.indexOf(b.scope))
    return fitting.map(({ command, args }) => {
      if (stroke.repeat && !command.repeat) return { command: swallow }
      return args === undefined ? { command } : { command, args }
    })
  }

  return {
    match: (stroke, scopes) => matchAll(stroke, scopes)[0],
    matchAll,
    chordsOf(command, args) {
      const own = bindings.filter(
        (each) =>
          each.command.id === command &&
          (args === undefined || (each.given && deepEqual(each.args, args))),
      )
      return [...new Set(own.map(({ text }) => text))]
    },
    conflicts,
    issues,
  }
}

/**
 * What types a character stays off in text boxes, even for a command marked for typing, unless the
 * command itself asks for that key: a remapped key must not take a letter from the keyboard.
 */
function staysWhileTyping({ command, chord, text }: CompiledBinding): boolean {
  if (!command.whileTyping) return false
  if (!isPrintable(chord)) return true
  return !!command.keys?.some((key) => {
    const own = parseChord(key)
    return own !== undefined && chordText(own) === text
  })
}
