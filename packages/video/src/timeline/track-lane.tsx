import { useSignal } from '@tagwright/audio'
import { useSelection } from '@tagwright/react'
import { type JSX, type PointerEvent, useState } from 'react'
import type { TrackAnnotation } from '../clip/clip-content.js'
import { useClip } from '../clip/clip-context.js'
import type { TrackStyle } from '../picture/track-style.js'
import { shiftKeyframe, visibleStretches } from '../tracks/track-keys.js'
import { dragTime } from './drag-time.js'
import { usePlacement } from './use-placement.js'

/** One object on the timeline: where it is in the picture, and its keyframes, which can be dragged. */
export function TrackLane({
  track,
  style,
}: {
  track: TrackAnnotation
  style: TrackStyle
}): JSX.Element {
  const clip = useClip()
  const selected = useSelection().includes(track.id)
  const { end } = useSignal(clip.window)
  const placement = usePlacement()
  const [shift, setShift] = useState<{ index: number; by: number } | null>(null)
  const given = track.geometry
  const frame = 2 * clip.tolerance()
  const moved = (index: number, by: number) =>
    shiftKeyframe(given, index, (given.keyframes[index]?.time ?? 0) + by, frame)
  const shown = shift ? moved(shift.index, shift.by) : given
  const onKeyframe = (event: PointerEvent<Element>, index: number) => {
    clip.select(track.id)
    const time = given.keyframes[index]?.time ?? 0
    if (!clip.edits.canEdit(track.id)) return clip.frames.show(time + clip.tolerance() / 2)
    dragTime(clip, event, {
      onMove: (by) => setShift({ index, by }),
      onEnd: (wasMoved, by) => {
        setShift(null)
        if (wasMoved) clip.edits.moveKeyframe(track.id, index, time + by)
        else clip.frames.show(time + clip.tolerance() / 2)
      },
      onCancel: () => setShift(null),
    })
  }
  return (
    <div
      className="tagwright-video-lane"
      data-kind="track"
      data-selected={selected || undefined}
      style={{ '--tagwright-label': style.color } as object}
      onPointerDown={() => clip.select(track.id)}
    >
      {visibleStretches(shown, end).map((stretch) => (
        <span
          key={stretch.start}
          className="tagwright-video-stretch"
          style={placement.between(stretch.start, stretch.end)}
        />
      ))}
      {shown.keyframes.map(({ time, outside }, index) =>
        placement.shows(time, time) ? (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: a dragged keyframe keeps its place in the list.
            key={index}
            className="tagwright-video-keyframe"
            data-outside={outside || undefined}
            style={placement.at(time)}
            onPointerDown={(event) => onKeyframe(event, index)}
          />
        ) : null,
      )}
    </div>
  )
}
