/** A key with the modifiers held, read from text such as `Mod+Shift+Z`. */
export interface Chord {
  /** `letter` matches by character, `code` by physical key, `char` by the character typed, `named` by the key's name. */
  kind: 'letter' | 'code' | 'char' | 'named'
  key: string
  /** Cmd on a Mac, Ctrl elsewhere. */
  mod: boolean
  ctrl: boolean
  meta: boolean
  shift: boolean
  alt: boolean
}

const physical = new Set([
  'Comma',
  'Period',
  'Slash',
  'Semicolon',
  'Quote',
  'BracketLeft',
  'BracketRight',
  'Backslash',
  'Backquote',
  'Minus',
  'Equal',
])

const named = new Map(
  [
    'Enter',
    'Escape',
    'Tab',
    'Space',
    'Backspace',
    'Delete',
    'Insert',
    'Home',
    'End',
    'PageUp',
    'PageDown',
    'ArrowLeft',
    'ArrowRight',
    'ArrowUp',
    'ArrowDown',
    'MediaPlayPause',
    'MediaStop',
    'MediaTrackNext',
    'MediaTrackPrevious',
    ...Array.from({ length: 24 }, (_, at) => `F${at + 1}`),
  ].map((name) => [name.toLowerCase(), name]),
)

/**
 * Reads a chord: modifiers `Mod`, `Ctrl`, `Meta`, `Shift`, `Alt`, then a letter, a digit (`1` or
 * `Digit1`), a name (`ArrowLeft`, `F1`, `Space`), a physical key (`Comma`) or a character (`?`).
 * Undefined for what it cannot read, and for Alt with a letter, which types characters on a Mac.
 */
export function parseChord(text: string): Chord | undefined {
  const parts = text.endsWith('+') ? [...text.slice(0, -1).split('+'), '+'] : text.split('+')
  const names = parts.map((part) => part.trim()).filter((part) => part !== '')
  const key = names.pop()
  const base = key === undefined ? undefined : readKey(key)
  if (!base) return undefined
  const chord = { ...base, mod: false, ctrl: false, meta: false, shift: false, alt: false }
  for (const name of names) {
    const modifier = name.toLowerCase()
    if (modifier === 'mod') chord.mod = true
    else if (modifier === 'ctrl' || modifier === 'control') chord.ctrl = true
    else if (modifier === 'meta' || modifier === 'cmd') chord.meta = true
    else if (modifier === 'shift') chord.shift = true
    else if (modifier === 'alt' || modifier === 'option') chord.alt = true
    else return undefined
  }
  return chord.alt && chord.kind === 'letter' ? undefined : chord
}

/** One spelling for all texts of a chord. */
export function chordText(chord: Chord): string {
  const names: string[] = []
  if (chord.mod) names.push('Mod')
  if (chord.ctrl) names.push('Ctrl')
  if (chord.meta) names.push('Meta')
  if (chord.alt) names.push('Alt')
  if (chord.shift) names.push('Shift')
  return [...names, chord.key].join('+')
}

/** Whether the chord alone would type something into a text box. */
export function isPrintable({ kind, key, mod, ctrl, meta }: Chord): boolean {
  return !mod && !ctrl && !meta && (kind !== 'named' || key === 'Space')
}

function readKey(key: string): Pick<Chord, 'kind' | 'key'> | undefined {
  if (/^[a-z]$/i.test(key)) return { kind: 'letter', key: key.toUpperCase() }
  if (/^Key[A-Z]$/.test(key)) return { kind: 'letter', key: key.slice(3) }
  if (/^[0-9]$/.test(key)) return { kind: 'code', key: `Digit${key}` }
  if (/^(Digit|Numpad)[0-9]$/.test(key) || physical.has(key)) return { kind: 'code', key }
  const name = named.get(key === ' ' ? 'space' : key.toLowerCase())
  if (name) return { kind: 'named', key: name }
  return Array.from(key).length === 1 ? { kind: 'char', key } : undefined
}
