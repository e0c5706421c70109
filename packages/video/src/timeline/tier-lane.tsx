import { useMessages, useSelection } from '@tagwright/react'
import type { Annotation } from '@tagwright/schema'
import { type JSX, type PointerEvent, useState } from 'react'
import type { TimedAnnotation } from '../clip/clip-content.js'
import { useClip } from '../clip/clip-context.js'
import type { ClipTier } from '../clip/clip-tiers.js'
import { videoMessages } from '../messages/video-messages.js'
import type { TrackStyle } from '../picture/track-style.js'
import { dragTime } from './drag-time.js'
import { TimeEdge } from './time-edge.js'
import { usePlacement } from './use-placement.js'

/** Props of {@link TierLane}. */
export interface TierLaneProps {
  tier: ClipTier
  items: readonly TimedAnnotation[]
  styleOf: (annotation: Annotation) => TrackStyle
}

const spanOf = ({ geometry }: TimedAnnotation) =>
  geometry.type === 'span' ? geometry : { start: geometry.time, end: geometry.time }

/** A tier of the timeline with its segments or moments; drags move them, edges are sliders. */
export function TierLane({ tier, items, styleOf }: TierLaneProps): JSX.Element {
  const clip = useClip()
  const { t } = useMessages(videoMessages)
  const selection = useSelection()
  const placement = usePlacement()
  const [shift, setShift] = useState<{ id: string; start: number; end: number } | null>(null)
  const onBody = (event: PointerEvent<Element>, item: TimedAnnotation) => {
    clip.activeTier.set(tier.id)
    clip.select(item.id)
    const { start, end } = spanOf(item)
    dragTime(clip, event, {
      onMove: (by) => {
        if (clip.edits.canEdit(item.id)) setShift({ id: item.id, start: start + by, end: end + by })
      },
      onEnd: (moved, by, time) => {
        setShift(null)
        if (moved) clip.edits.moveTimed(item.id, start + by)
        else clip.frames.show(Math.max(time, start + clip.tolerance() / 2))
      },
      onCancel: () => setShift(null),
    })
  }
  return (
    <div
      className="tagwright-video-lane"
      data-kind={tier.kind}
      onPointerDown={() => clip.activeTier.set(tier.id)}
    >
      {items.map((item) => {
        const drawn = shift?.id === item.id ? shift : spanOf(item)
        const selected = selection.includes(item.id)
        if (!placement.shows(drawn.start, drawn.end)) return null
        const isMoment = item.geometry.type === 'instant'
        const style = styleOf(item)
        return (
          <div
            key={item.id}
            className={isMoment ? 'tagwright-video-moment' : 'tagwright-video-segment'}
            data-selected={selected || undefined}
            style={
              {
                ...(isMoment
                  ? placement.at(drawn.start)
                  : placement.between(drawn.start, drawn.end)),
                '--tagwright-label': style.color,
              } as object
            }
            onPointerDown={(event) => onBody(event, item)}
          >
            <bdi>{style.name}</bdi>
            {selected && clip.edits.canEdit(item.id) && (
              <>
                <TimeEdge
                  item={item}
                  edge="start"
                  label={t(isMoment ? 'video.timeline.edge-moment' : 'video.timeline.edge-start')}
                  onDraft={(time) =>
                    setShift(
                      time === null
                        ? null
                        : { id: item.id, start: time, end: isMoment ? time : spanOf(item).end },
                    )
                  }
                />
                {!isMoment && (
                  <TimeEdge
                    item={item}
                    edge="end"
                    label={t('video.timeline.edge-end')}
                    onDraft={(time) =>
                      setShift(
                        time === null
                          ? null
                          : { id: item.id, start: spanOf(item).start, end: time },
                      )
                    }
                  />
                )}
              </>
            )}
          </div>
        )
      })}
    </div>
  )
}
