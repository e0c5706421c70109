import type { Chord } from './chord.js'
import type { KeyStroke } from './keymap.js'

/** Whether a key event is a chord, whatever the keyboard's layout. */
export function matchesStroke(chord: Chord, stroke: KeyStroke, mac: boolean): boolean {
  const ctrl = chord.ctrl || (chord.mod && !mac)
  const meta = chord.meta || (chord.mod && mac)
  if (chord.kind === 'char') {
    if (stroke.key !== chord.key) return false
    // AltGr reads as Ctrl+Alt on Windows and the option key types on a Mac: there the character counts.
    const composed = mac ? stroke.altKey : stroke.ctrlKey && stroke.altKey
    if (composed && !chord.alt && !chord.mod && !chord.ctrl) return stroke.metaKey === meta
    // Layouts differ in what needs Shift, so it only counts when asked for.
    if (chord.shift && !stroke.shiftKey) return false
  } else if (stroke.shiftKey !== chord.shift || !keyFits(chord, stroke)) return false
  return stroke.ctrlKey === ctrl && stroke.metaKey === meta && stroke.altKey === chord.alt
}

function keyFits({ kind, key }: Chord, stroke: KeyStroke): boolean {
  if (kind === 'letter') return letterOf(stroke) === key
  if (kind === 'named') {
    return (
      stroke.key === key || (key === 'Space' && (stroke.key === ' ' || stroke.code === 'Space'))
    )
  }
  if (stroke.code === key) return true
  if (!key.startsWith('Digit')) return false
  const digit = key.slice(5)
  if (stroke.code === `Numpad${digit}`) return stroke.key === digit
  // On-screen keyboards send no code.
  return stroke.code === '' && stroke.key === digit
}

/** The Latin letter of a stroke: its character, or its physical key on layouts without Latin letters. */
function letterOf({ key, code }: KeyStroke): string | undefined {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase()
  const latin = key.length !== 1 || key.charCodeAt(0) < 0x250
  return latin ? undefined : /^Key([A-Z])$/.exec(code)?.[1]
}
