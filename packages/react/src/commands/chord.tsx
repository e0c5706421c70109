import { formatChord } from '@tagwright/core'
import type { JSX } from 'react'
import { useIsMac } from './use-is-mac.js'

/** Props of {@link Chord}. */
export interface ChordProps {
  /** Such as `Mod+Z`. */
  chord: string
}

/** A key chord as a badge, written as the platform does. */
export function Chord({ chord }: ChordProps): JSX.Element {
  return <kbd className="tagwright-chord">{formatChord(chord, useIsMac())}</kbd>
}
