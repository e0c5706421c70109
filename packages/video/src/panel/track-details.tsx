import { useFrameTime } from '@tagwright/media'
import {
  ToggleButton,
  ToolButton,
  useAnnotationName,
  useCommand,
  useMessages,
} from '@tagwright/react'
import { ChevronLeft, ChevronRight, Diamond, DiamondMinus } from 'lucide-react'
import type { JSX } from 'react'
import type { TrackAnnotation } from '../clip/clip-content.js'
import { useClip } from '../clip/clip-context.js'
import { videoMessages } from '../messages/video-messages.js'
import { type KeyframeFlag, trackAt } from '../tracks/track-keys.js'
import { FrameNumbers } from './frame-numbers.js'
import { KeyframeList } from './keyframe-list.js'

const icon = { 'aria-hidden': true, size: 18 } as const

/** The selected object on the frame on screen: keyframes, flags, numbers. */
export function TrackDetails({ track }: { track: TrackAnnotation }): JSX.Element {
  const clip = useClip()
  const { t } = useMessages(videoMessages)
  const nameOf = useAnnotationName()
  const time = useFrameTime(clip.frames)
  const now = trackAt(track.geometry, time, clip.tolerance())
  const count = track.geometry.keyframes.length
  const state =
    now.keyframe >= 0
      ? t('video.track.at-keyframe', { number: now.keyframe + 1, count })
      : now.ruling < 0
        ? t('video.track.before')
        : now.outside
          ? t('video.track.out')
          : t('video.track.between', { count })
  const tool = { widget: clip.widget.id }
  return (
    <section className="tagwright-video-details" aria-label={t('video.track.details')}>
      <p className="tagwright-video-state">
        <b>
          <bdi>{nameOf(track).label}</bdi>
        </b>{' '}
        {state}
      </p>
      <div className="tagwright-video-keys" dir="ltr">
        <ToolButton command="track.previous-keyframe" icon={<ChevronLeft {...icon} />} {...tool} />
        <ToolButton command="track.add-keyframe" icon={<Diamond {...icon} />} {...tool} />
        <ToolButton command="track.remove-keyframe" icon={<DiamondMinus {...icon} />} {...tool} />
        <ToolButton command="track.next-keyframe" icon={<ChevronRight {...icon} />} {...tool} />
      </div>
      <div className="tagwright-video-flags">
        <Flag flag="outside" on={now.outside} />
        <Flag flag="occluded" on={now.occluded} />
        <Flag flag="hold" on={now.hold} />
      </div>
      <FrameNumbers track={track} />
      <KeyframeList track={track} now={now.keyframe} />
    </section>
  )
}

/** A flag that holds from the frame on screen on; its tip says what it means. */
function Flag({ flag, on }: { flag: KeyframeFlag; on: boolean }): JSX.Element {
  const clip = useClip()
  const { t } = useMessages(videoMessages)
  const handle = useCommand(`track.${flag}`, { widget: clip.widget.id })
  return (
    <ToggleButton
      pressed={on}
      disabled={!handle.enabled}
      title={handle.label}
      onChange={() => handle.run()}
    >
      {t(`video.track.${flag}`)}
    </ToggleButton>
  )
}
