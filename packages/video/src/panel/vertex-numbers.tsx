import { useSignal } from '@tagwright/audio'
import { useFrameTime } from '@tagwright/media'
import { Button, useMessages } from '@tagwright/react'
import type { Point2 } from '@tagwright/schema'
import type { JSX } from 'react'
import type { TrackAnnotation } from '../clip/clip-content.js'
import { useClip } from '../clip/clip-context.js'
import { addVertexBehind, removeHeldVertex } from '../commands/track-commands.js'
import { videoMessages } from '../messages/video-messages.js'
import { placeAt } from '../tracks/track-keys.js'
import { moveVertex, verticesOf } from '../tracks/track-vertices.js'
import { FrameNumber } from './frame-number.js'

/** The vertices of the polygon on the frame on screen, one at a time: moved, added, removed without a drag. */
export function VertexNumbers({ track }: { track: TrackAnnotation }): JSX.Element | null {
  const clip = useClip()
  const { t } = useMessages(videoMessages)
  const time = useFrameTime(clip.frames)
  const held = useSignal(clip.vertex)
  const { width, height } = useSignal(clip.size) ?? { width: 0, height: 0 }
  const geometry = placeAt(track.geometry, time, clip.tolerance())
  if (geometry?.type !== 'polygon') return null
  const vertices = verticesOf(geometry)
  const index = Math.min(held ?? 0, vertices.length - 1)
  const vertex = vertices[index]
  if (!vertex) return null
  const disabled = !clip.edits.canEdit(track.id)
  const put = ([x, y]: Point2) => {
    clip.clock.pause()
    clip.vertex.set(index)
    const at: Point2 = [Math.min(width, Math.max(0, x)), Math.min(height, Math.max(0, y))]
    const group = `vertex:${track.id}:${time}:${index}`
    clip.edits.place(track.id, moveVertex(geometry, vertex, at), group)
  }
  const [x, y] = vertex.point
  const count = vertices.length
  return (
    <fieldset
      className="tagwright-video-vertex"
      aria-label={t('video.track.vertex-of', { index: index + 1, count })}
    >
      <div className="tagwright-video-numbers">
        <FrameNumber
          label={t('video.track.vertex')}
          value={index + 1}
          disabled={false}
          onCommit={(wanted) =>
            clip.vertex.set(Math.min(count, Math.max(1, Math.round(wanted))) - 1)
          }
        />
        <FrameNumber
          label={t('video.track.x')}
          value={x}
          disabled={disabled}
          onCommit={(to) => put([to, y])}
        />
        <FrameNumber
          label={t('video.track.y')}
          value={y}
          disabled={disabled}
          onCommit={(to) => put([x, to])}
        />
      </div>
      <div className="tagwright-video-flags">
        <Button
          kind="quiet"
          disabled={disabled}
          onClick={() => {
            clip.vertex.set(index)
            addVertexBehind(clip)
          }}
        >
          {t('video.track.vertex-insert')}
        </Button>
        <Button
          kind="quiet"
          disabled={disabled || count <= 3}
          onClick={() => {
            clip.vertex.set(index)
            removeHeldVertex(clip)
          }}
        >
          {t('video.track.vertex-remove')}
        </Button>
      </div>
    </fieldset>
  )
}
