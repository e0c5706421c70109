import type { Command, CommandContext } from '@tagwright/core'
import type { Clip } from '../clip/clip.js'
import { isTrack, type TrackAnnotation } from '../clip/clip-content.js'

/** The clip that a command is meant for; null when it is not mounted. */
export function clipOf({ store, widget }: CommandContext): Clip | null {
  const handle = widget === null ? undefined : store.handleOf(widget)
  const isClip = handle && typeof handle === 'object' && 'kind' in handle && handle.kind === 'clip'
  return isClip ? (handle as Clip) : null
}

/** What else a command of the clip may say of itself. */
export interface ClipCommandOptions {
  whileTyping?: boolean
  repeat?: boolean
  /** Applies only when this says so. */
  when?: (clip: Clip) => boolean
}

/** A command on the clip of the focused widget; `act` answers false when it did nothing. */
export function clipCommand(
  id: string,
  keys: readonly string[],
  act: (clip: Clip) => unknown,
  { when, ...extra }: ClipCommandOptions = {},
): Command {
  return {
    id,
    label: `video.command.${id}`,
    keys,
    scope: 'widget:video',
    ...extra,
    run(context) {
      const clip = clipOf(context)
      if (!clip || when?.(clip) === false) return false
      if (context.dry) return true
      return act(clip) !== false
    },
  }
}

/** The selected track, or undefined. */
export function selectedTrack(clip: Clip): TrackAnnotation | undefined {
  const id = clip.selected()
  const annotation = id === null ? undefined : clip.store.getState().document.annotations.get(id)
  return isTrack(annotation) ? annotation : undefined
}

/** Whether the selected track may be changed. */
export const canChangeTrack = (clip: Clip): boolean => {
  const track = selectedTrack(clip)
  return track !== undefined && clip.edits.canEdit(track.id)
}
