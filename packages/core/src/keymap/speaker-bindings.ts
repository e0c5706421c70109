import type { Task } from '@tagwright/schema'
import { widgetsOf } from '../rules/widgets-of.js'
import type { ScopedKeyBinding } from './keymap.js'
import { labelsOf } from './label-bindings.js'

/** Speakers that have a key: as many as there are digits from 1. */
const most = 9

/**
 * The digits of transcriptions whose labels do not want them: the n-th gives the selected segment to the
 * n-th speaker. The places stand for whoever is there when the key is pressed, as speakers are named
 * while one works.
 */
export function speakerBindings(task: Task): ScopedKeyBinding[] {
  return widgetsOf(task).flatMap((widget) => {
    if (widget.type !== 'transcription' || labelsOf(task, widget).length > 0) return []
    return Array.from({ length: most }, (_, place) => ({
      chord: String(place + 1),
      command: 'speaker.assign',
      args: { place, widget: widget.id },
      scope: `widget:#${widget.id}`,
    }))
  })
}
