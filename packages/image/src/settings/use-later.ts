import { useLazy } from './use-lazy.js'

const load = () => import('../annotator/later-parts.js')

/** What comes after the first paint, or on first use; null until it is there. */
export function useLater(wanted: boolean): Awaited<ReturnType<typeof load>> | null {
  return useLazy(load, wanted)
}
