import type { Command, CommandContext, CommandScope } from '@tagwright/core'
import type { Timeline } from '../timeline/timeline.js'

/** The timeline that a command is meant for; null when it is not mounted. */
export function timelineOf({ store, widget }: CommandContext): Timeline | null {
  const handle = widget === null ? undefined : store.handleOf(widget)
  return handle && typeof handle === 'object' && 'segments' in handle ? (handle as Timeline) : null
}

/** What else a command of the timeline may say of itself. */
export interface TimelineCommandOptions {
  /** @default 'widget:transcription' */
  scope?: CommandScope
  whileTyping?: boolean
  repeat?: boolean
  /** Applies only when this says so. */
  when?: (timeline: Timeline) => boolean
}

/**
 * A command on the timeline of the focused widget; `act` gets the arguments that a binding has and answers
 * false when it did nothing.
 */
export function timelineCommand(
  id: string,
  keys: readonly string[],
  act: (timeline: Timeline, args: unknown) => unknown,
  { when, scope = 'widget:transcription', ...extra }: TimelineCommandOptions = {},
): Command {
  return {
    id,
    label: `audio.command.${id}`,
    keys,
    scope,
    ...extra,
    run(context) {
      const timeline = timelineOf(context)
      if (!timeline || when?.(timeline) === false) return false
      if (context.dry) return true
      return act(timeline, context.args) !== false
    },
  }
}

/** Whether the selected segment may be changed. */
export const hasSelection = (timeline: Timeline): boolean => {
  const id = timeline.selected()
  return id !== null && timeline.edits.canEdit(id)
}

/** Whether segments may be made. */
export const canCreate = (timeline: Timeline): boolean => timeline.edits.canEdit(null)
