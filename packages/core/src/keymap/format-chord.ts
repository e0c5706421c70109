import { parseChord } from './chord.js'

const symbols: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Comma: ',',
  Period: '.',
  Slash: '/',
  Semicolon: ';',
  Quote: "'",
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
  Backquote: '`',
  Minus: '-',
  Equal: '=',
  Escape: 'Esc',
}

const macSymbols: Readonly<Record<string, string>> = {
  Enter: '⏎',
  Tab: '⇥',
  Backspace: '⌫',
  Delete: '⌦',
  Escape: 'esc',
}

/** A chord as people read it: `Ctrl+Shift+Z`, or `⇧⌘Z` on a Mac. */
export function formatChord(text: string, mac = false): string {
  const chord = parseChord(text)
  if (!chord) return text
  const { key } = chord
  const name = (mac && macSymbols[key]) || symbols[key] || key.replace(/^Digit/, '')
  if (!mac) {
    const names = [
      (chord.mod || chord.ctrl) && 'Ctrl',
      chord.meta && 'Meta',
      chord.alt && 'Alt',
      chord.shift && 'Shift',
    ]
    return [...names.filter((each) => each !== false), name].join('+')
  }
  // Apple's order: control, option, shift, command.
  return [
    chord.ctrl ? '⌃' : '',
    chord.alt ? '⌥' : '',
    chord.shift ? '⇧' : '',
    chord.mod || chord.meta ? '⌘' : '',
    name,
  ].join('')
}
