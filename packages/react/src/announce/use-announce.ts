import { useProvider } from '../provider/contexts.js'
import type { Announcer } from './announcer.js'

/** Speaks a message to screen readers: `announce('Deleted: Cat, box')`. */
export function useAnnounce(): Announcer['say'] {
  return useProvider().runtime.announcer.say
}
