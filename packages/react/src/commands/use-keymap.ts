import type { Keymap } from '@tagwright/core'
import { createContext, useContext } from 'react'

/** The keymap of the nearest provider. */
export const KeymapContext = createContext<Keymap | null>(null)

/** The keymap: chords of commands, conflicts. */
export function useKeymap(): Keymap {
  const keymap = useContext(KeymapContext)
  if (!keymap) throw new Error('TW-REACT-001: this part must be inside a <TaskProvider>.')
  return keymap
}
