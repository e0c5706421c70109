import { createContext, useContext } from 'react'

/** The root element as state: null until it is mounted. */
export const RootElementContext = createContext<HTMLElement | null>(null)

/** The provider's root element; null before mount and on a server. */
export function useRootElement(): HTMLElement | null {
  return useContext(RootElementContext)
}
