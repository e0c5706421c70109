import { useSignal } from '@tagwright/audio'
import { formatTime } from '@tagwright/media'
import type { JSX } from 'react'
import type { TimedAnnotation } from '../clip/clip-content.js'
import { useClip } from '../clip/clip-context.js'
import { dragTime } from './drag-time.js'

/** Props of {@link TimeEdge}. */
export interface TimeEdgeProps {
  item: TimedAnnotation
  edge: 'start' | 'end'
  label: string
  /** Where it is while dragged; null at the end. */
  onDraft: (time: number | null) => void
}

/** An edge of the selected segment, or the moment itself: a slider in time, by drag and by arrows. */
export function TimeEdge({ item, edge, label, onDraft }: TimeEdgeProps): JSX.Element {
  const clip = useClip()
  const { start, end } = useSignal(clip.window)
  const { geometry } = item
  const time = geometry.type === 'instant' ? geometry.time : geometry[edge]
  const put = (to: number, group?: string) => clip.edits.resizeTimed(item.id, edge, to, group)
  const limit = (to: number) => {
    if (geometry.type === 'instant') return to
    const frame = 2 * clip.tolerance()
    return edge === 'start'
      ? Math.min(to, geometry.end - frame)
      : Math.max(to, geometry.start + frame)
  }
  return (
    <span
      className="tagwright-video-edge"
      data-edge={geometry.type === 'instant' ? 'moment' : edge}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={start}
      aria-valuemax={end}
      aria-valuenow={time}
      aria-valuetext={formatTime(time, { decimals: 2 })}
      onPointerDown={(event) =>
        dragTime(clip, event, {
          onMove: (_, to) => {
            onDraft(limit(to))
            clip.frames.show(limit(to))
          },
          onEnd: (moved, _, to) => {
            onDraft(null)
            if (moved) put(limit(to))
          },
          onCancel: () => onDraft(null),
        })
      }
      onKeyDown={(event) => {
        const direction = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key]
        if (!direction || event.ctrlKey || event.metaKey || event.altKey) return
        event.preventDefault()
        event.stopPropagation()
        const to = limit(time + direction * (event.shiftKey ? 1 : 2 * clip.tolerance()))
        if (put(to, `edge:${item.id}:${edge}`)) clip.frames.show(to)
      }}
    />
  )
}
