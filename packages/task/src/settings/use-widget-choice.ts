import type { TimelineChoice } from '@tagwright/audio'
import type { ViewChoice } from '@tagwright/image'
import { useMemo } from 'react'
import { useInterfaceChoice } from './interface-choice.js'

/** Adjustments of one picture: the next one begins as it is. */
const ofOnePicture = ['brightness', 'contrast', 'saturation', 'gamma', 'invert'] as const

/** Without what was meant for one picture alone. */
export function lastingView(view: Partial<ViewChoice>): Partial<ViewChoice> {
  const lasting = { ...view }
  for (const key of ofOnePicture) delete lasting[key]
  return lasting
}

/**
 * Props that hand the annotator's habits to a widget and take their changes, so that the wheel, the
 * follow mode and the like are chosen once, not in each widget of each task.
 */
export function useWidgetChoice(type: string): object {
  const { choice, change } = useInterfaceChoice()
  const { view, timeline } = choice
  return useMemo(() => {
    if (type === 'image') {
      const onView = (next: ViewChoice) => change({ view: lastingView(next) })
      return { ...(view && { view }), onView }
    }
    if (type === 'transcription') {
      const onChoice = (next: TimelineChoice) => change({ timeline: next })
      return { ...(timeline && { choice: timeline }), onChoice }
    }
    return none
  }, [type, view, timeline, change])
}

const none = {}
