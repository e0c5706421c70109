import { createLoader, useLoader } from '@tagwright/react'

/** What comes after the first paint or on first use: one module, loaded once for all annotators. */
export const laterParts = createLoader(() => import('../annotator/later-parts.js'))

type LaterParts = typeof import('../annotator/later-parts.js')

/** What comes after the first paint, or on first use; null until it is there. */
export function useLater(wanted: boolean): LaterParts | null {
  const state = useLoader(laterParts, wanted)
  return wanted && state.phase === 'loaded' ? state.value : null
}
