import { formatTime } from '@tagwright/media'
import { Button, useMessages } from '@tagwright/react'
import type { JSX } from 'react'
import type { TrackAnnotation } from '../clip/clip-content.js'
import { useClip } from '../clip/clip-context.js'
import { videoMessages } from '../messages/video-messages.js'

/** Most keyframes that are listed; the rest is reached by the keys and on the timeline. */
const most = 60

/** The keyframes of an object as buttons that go there. */
export function KeyframeList({ track, now }: { track: TrackAnnotation; now: number }): JSX.Element {
  const clip = useClip()
  const { t } = useMessages(videoMessages)
  const all = track.geometry.keyframes
  const from = Math.max(0, Math.min(now - most / 2, all.length - most))
  return (
    <ul className="tagwright-video-keyframes" aria-label={t('video.track.keyframes')}>
      {all.slice(from, from + most).map(({ time }, at) => (
        <li key={time}>
          <Button
            kind="quiet"
            aria-current={from + at === now || undefined}
            aria-label={t('video.track.keyframe-at', { time: formatTime(time, { decimals: 2 }) })}
            onClick={() => {
              clip.clock.pause()
              clip.frames.show(time + clip.tolerance() / 2)
            }}
          >
            <bdi dir="ltr">{formatTime(time, { decimals: 2 })}</bdi>
          </Button>
        </li>
      ))}
    </ul>
  )
}
