import { useTaskStore } from '@tagwright/react'
import type { TaskMedium } from '@tagwright/schema'
import { type MediumUrl, useMediumUrl } from './use-medium-url.js'

/** A medium of the task with its address, for a look of one's own. */
export interface MediaHandle extends MediumUrl {
  /** Undefined when the task has no medium of this id. */
  readonly medium: TaskMedium | undefined
}

/** Finds a medium of the task by id and asks for its address, through the host's `resolveUrl`. */
export function useMedia(id: string): MediaHandle {
  const { task } = useTaskStore()
  const medium = task.media.find((each) => each.id === id)
  return { medium, ...useMediumUrl(medium) }
}
