import type { Issue } from '@tagwright/schema'
import type { Command } from '../commands/command.js'
import { coreIssues } from '../issues/core-issues.js'
import { type Chord, chordText, parseChord } from './chord.js'
import type { KeyProfile, ScopedKeyBinding } from './keymap.js'

/** A binding ready to be matched. */
export interface CompiledBinding {
  chord: Chord
  text: string
  scope: string
  command: Command
  args: unknown
  /** Of a binding that was handed in beside the commands' own: a label's name. */
  name: string | undefined
  given: boolean
}

/** What bindings are made from. */
export interface BindingSources {
  commands: Iterable<Command>
  profile?: KeyProfile
  overrides?: Readonly<Record<string, readonly string[]>>
  bindings?: readonly ScopedKeyBinding[]
}

/** Second bindings for keys that many layouts hide behind AltGr. */
const seconds: Readonly<Record<string, string>> = { '[': ',', ']': '.' }

/** Reads all chords: overrides before the profile before a command's own. */
export function compileBindings({ commands, profile, overrides, bindings = [] }: BindingSources): {
  bindings: CompiledBinding[]
  issues: Issue[]
} {
  const issues: Issue[] = []
  const compiled: CompiledBinding[] = []
  const byId = new Map<string, Command>()
  for (const command of commands) {
    byId.set(command.id, command)
    const chords = overrides?.[command.id] ?? profile?.bindings[command.id] ?? command.keys ?? []
    const scope = command.scope ?? 'task'
    for (const chord of chords) {
      add(chord, { scope, command, args: undefined, name: undefined, given: false })
    }
  }
  for (const binding of bindings) {
    const command = byId.get(binding.command)
    if (!command) continue
    const { scope, args, name = binding.command } = binding
    add(binding.chord, { scope, command, args, name, given: true })
  }

  function add(text: string, rest: Omit<CompiledBinding, 'chord' | 'text'>): void {
    const chord = parseChord(text)
    if (chord) compiled.push({ chord, text: chordText(chord), ...rest })
    else issues.push(coreIssues.badChord(rest.command.id, text))
  }

  return { bindings: withSeconds(compiled), issues }
}

/** Adds the second bindings of brackets where the chord is free in every scope. */
function withSeconds(bindings: CompiledBinding[]): CompiledBinding[] {
  const taken = new Set(bindings.map(({ text }) => text))
  const added: CompiledBinding[] = []
  for (const binding of bindings) {
    const second = seconds[binding.chord.key]
    if (second === undefined) continue
    const chord: Chord = { ...binding.chord, kind: 'char', key: second }
    const text = chordText(chord)
    if (!taken.has(text)) added.push({ ...binding, chord, text })
  }
  return [...bindings, ...added]
}
