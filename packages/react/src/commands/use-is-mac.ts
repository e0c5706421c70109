import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Whether chords are written the Mac's way; false on a server. */
export function useIsMac(): boolean {
  return useSyncExternalStore(
    never,
    () => /mac|iphone|ipad/i.test(navigator.platform),
    () => false,
  )
}
