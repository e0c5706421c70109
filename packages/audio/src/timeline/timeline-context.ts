import { createContext, useContext } from 'react'
import type { Timeline } from './timeline.js'

/** The timeline that the parts of one widget share. */
export const TimelineContext = createContext<Timeline | null>(null)

/** The timeline of the nearest widget; throws outside of one, a programmer's mistake. */
export function useTimeline(): Timeline {
  const timeline = useContext(TimelineContext)
  if (!timeline) throw new Error('TW-AUDIO-001: this part must be inside a timeline.')
  return timeline
}
