import { useFrameTime } from '@tagwright/media'
import { useMessages } from '@tagwright/react'
import type { BoxGeometry, PointGeometry } from '@tagwright/schema'
import type { JSX } from 'react'
import type { TrackAnnotation } from '../clip/clip-content.js'
import { useClip } from '../clip/clip-context.js'
import { videoMessages } from '../messages/video-messages.js'
import { placeAt } from '../tracks/track-keys.js'
import { FrameNumber } from './frame-number.js'

type Numbers = Record<'x' | 'y' | 'width' | 'height', number>
type Member = keyof Numbers

/** The least and greatest that a number may be, so that the object stays in the picture. */
function limits(
  member: Member,
  now: Partial<Numbers>,
  size: { width: number; height: number } | null,
): [number, number] {
  const room = member === 'x' || member === 'width' ? size?.width : size?.height
  const all = room ?? Number.POSITIVE_INFINITY
  if (member === 'x') return [0, all - (now.width ?? 0)]
  if (member === 'y') return [0, all - (now.height ?? 0)]
  return [1, all - ((member === 'width' ? now.x : now.y) ?? 0)]
}

/** The numbers of the object on the frame on screen: the way to move and size it without a drag. */
export function FrameNumbers({ track }: { track: TrackAnnotation }): JSX.Element | null {
  const clip = useClip()
  const { t } = useMessages(videoMessages)
  const time = useFrameTime(clip.frames)
  const geometry = placeAt(track.geometry, time, clip.tolerance())
  if (geometry?.type !== 'box' && geometry?.type !== 'point') return null
  const members: readonly Member[] =
    geometry.type === 'box' ? ['x', 'y', 'width', 'height'] : ['x', 'y']
  const now = geometry as Partial<Numbers>
  const put = (member: Member, wanted: number) => {
    const [low, high] = limits(member, now, clip.size.get())
    const value = Math.max(low, Math.min(high, wanted))
    const next = { ...geometry, [member]: value } as BoxGeometry | PointGeometry
    clip.clock.pause()
    clip.edits.place(track.id, next, `numbers:${track.id}:${time}:${member}`)
  }
  return (
    <fieldset className="tagwright-video-numbers" aria-label={t('video.track.numbers')}>
      {members.map((member) => (
        <FrameNumber
          key={member}
          label={t(`video.track.${member}`)}
          value={now[member] ?? 0}
          disabled={!clip.edits.canEdit(track.id)}
          onCommit={(value) => put(member, value)}
        />
      ))}
    </fieldset>
  )
}
