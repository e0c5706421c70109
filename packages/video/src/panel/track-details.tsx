import { useSignal } from '@tagwright/audio'
import { useFrameTime } from '@tagwright/media'
import {
  ToggleButton,
  ToolButton,
  useAnnotationName,
  useCommand,
  useMessages,
} from '@tagwright/react'
import {
  ChevronLeft,
  ChevronRight,
  Diamond,
  DiamondMinus,
  Merge,
  PencilLine,
  Scissors,
  SkipForward,
} from 'lucide-react'
import type { JSX } from 'react'
import type { TrackAnnotation } from '../clip/clip-content.js'
import { useClip } from '../clip/clip-context.js'
import { videoMessages } from '../messages/video-messages.js'
import { numbered } from '../picture/track-style.js'
import { type KeyframeFlag, trackAt } from '../tracks/track-keys.js'
import { isMixable } from '../tracks/track-vertices.js'
import { FrameNumbers } from './frame-numbers.js'
import { KeyframeList } from './keyframe-list.js'
import { VertexNumbers } from './vertex-numbers.js'

const icon = { 'aria-hidden': true, size: 18 } as const

/** The selected object on the frame on screen: keyframes, flags, numbers. */
export function TrackDetails({ track }: { track: TrackAnnotation }): JSX.Element {
  const clip = useClip()
  const { t } = useMessages(videoMessages)
  const nameOf = useAnnotationName()
  const time = useFrameTime(clip.frames)
  const now = trackAt(track.geometry, time, clip.tolerance())
  const count = track.geometry.keyframes.length
  const { keyframes } = track.geometry
  const [ruler, next] = [keyframes[now.ruling], keyframes[now.ruling + 1]]
  const isUneven =
    ruler && next && ruler.geometry.type === 'polygon' && !isMixable(ruler.geometry, next.geometry)
  const { numbers } = useSignal(clip.content.items)
  const redrawn = useSignal(clip.redrawn) === track.id
  const state =
    now.keyframe >= 0
      ? t('video.track.at-keyframe', { number: now.keyframe + 1, count })
      : now.ruling < 0
        ? t('video.track.before')
        : now.outside
          ? t('video.track.out')
          : isUneven
            ? t('video.track.uneven')
            : t('video.track.between', { count })
  const tool = { widget: clip.widget.id }
  return (
    <section className="tagwright-video-details" aria-label={t('video.track.details')}>
      <p className="tagwright-video-state">
        <b>
          <bdi>{numbered(nameOf(track).label, numbers.get(track.id))}</bdi>
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
      <div className="tagwright-video-keys">
        <ToolButton
          command="track.redraw"
          icon={<PencilLine {...icon} />}
          pressed={redrawn}
          {...tool}
        />
        <ToolButton command="track.copy-forward" icon={<SkipForward {...icon} />} {...tool} />
        <ToolButton command="track.split" icon={<Scissors {...icon} />} {...tool} />
        <ToolButton command="track.merge" icon={<Merge {...icon} />} {...tool} />
      </div>
      {redrawn && (
        <p className="tagwright-video-hint" role="status">
          {t('video.track.redrawing')}
        </p>
      )}
      <FrameNumbers track={track} />
      <VertexNumbers track={track} />
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
