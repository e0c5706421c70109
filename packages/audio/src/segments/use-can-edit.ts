import { useTaskState } from '@tagwright/react'
import { useTimeline } from '../timeline/timeline-context.js'

/** Whether a segment, or with null the whole transcript, may be edited now; renders when that changes. */
export function useCanEdit(id: string | null): boolean {
  const { edits } = useTimeline()
  return useTaskState(() => edits.canEdit(id))
}
