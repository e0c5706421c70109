import { useSignal } from '@tagwright/audio'
import {
  formatTime,
  RateSelect,
  useClockState,
  useFrameRate,
  useFrameTime,
  VolumeSlider,
} from '@tagwright/media'
import {
  IconButton,
  ToolButton,
  Toolbar,
  ToolbarSeparator,
  useCommand,
  useMessages,
} from '@tagwright/react'
import {
  FoldHorizontal,
  MoveHorizontal,
  Pause,
  Play,
  RotateCcw,
  RotateCw,
  StepBack,
  StepForward,
  UnfoldHorizontal,
  Volume2,
  VolumeX,
} from 'lucide-react'
import type { JSX } from 'react'
import { useClip } from '../clip/clip-context.js'
import { videoMessages } from '../messages/video-messages.js'
import { PositionSlider } from './position-slider.js'

const icon = { 'aria-hidden': true, size: 18 } as const

/** Playing, frames, speed, volume, and the zoom of the timeline. */
export function ClipControls(): JSX.Element {
  const clip = useClip()
  const { clock, widget } = clip
  const { t } = useMessages(videoMessages)
  const { muted } = useClockState(clock)
  const tool = { widget: widget.id }
  return (
    <div className="tagwright-video-controls">
      <PositionSlider />
      <Toolbar label={t('video.controls.label')} className="tagwright-video-bar">
        {/* Playing goes from left to right like the time axis, in every language. */}
        <span className="tagwright-video-transport" dir="ltr">
          <ToolButton command="clip.back" icon={<RotateCcw {...icon} />} {...tool} />
          <ToolButton command="clip.previous-frame" icon={<StepBack {...icon} />} {...tool} />
          <PlayButton />
          <ToolButton command="clip.next-frame" icon={<StepForward {...icon} />} {...tool} />
          <ToolButton command="clip.forward" icon={<RotateCw {...icon} />} {...tool} />
          <Where />
        </span>
        <RateSelect clock={clock} />
        <IconButton
          label={t(muted ? 'video.controls.unmute' : 'video.controls.mute')}
          icon={muted ? <VolumeX {...icon} /> : <Volume2 {...icon} />}
          onClick={() => clock.setMuted(!muted)}
        />
        <VolumeSlider clock={clock} />
        <ToolbarSeparator />
        <ToolButton command="timeline.zoom-out" icon={<FoldHorizontal {...icon} />} {...tool} />
        <ToolButton command="timeline.zoom-in" icon={<UnfoldHorizontal {...icon} />} {...tool} />
        <ToolButton command="timeline.fit" icon={<MoveHorizontal {...icon} />} {...tool} />
      </Toolbar>
    </div>
  )
}

function PlayButton(): JSX.Element {
  const { clock, widget, toggle } = useClip()
  const { t } = useMessages(videoMessages)
  const { playing } = useClockState(clock)
  const { chords } = useCommand('clip.toggle', { widget: widget.id })
  return (
    <IconButton
      kind="primary"
      label={t(playing ? 'video.controls.pause' : 'video.controls.play')}
      icon={playing ? <Pause {...icon} /> : <Play {...icon} />}
      chords={chords}
      onClick={toggle}
    />
  )
}

/** Time and frame on screen; how the frame rate is known stands in its title and is spoken. */
function Where(): JSX.Element {
  const { frames, window } = useClip()
  const { t } = useMessages(videoMessages)
  const time = useFrameTime(frames)
  const { perSecond, source } = useFrameRate(frames)
  const { end } = useSignal(window)
  const rate = Math.round(perSecond * 100) / 100
  const note =
    source === 'given'
      ? 'video.frame.rate'
      : source === 'measured'
        ? 'video.frame.rate-measured'
        : 'video.frame.rate-assumed'
  return (
    <span className="tagwright-video-where" title={t(note, { rate })}>
      <b>{formatTime(time, { decimals: 2 })}</b> / {formatTime(end, { decimals: 1 })}{' '}
      <span className="tagwright-video-frame">
        {source === 'assumed' && '≈ '}
        {t('video.frame.number', { frame: frames.frame })}
      </span>
      <span className="tagwright-visually-hidden">, {t(note, { rate })}</span>
    </span>
  )
}
