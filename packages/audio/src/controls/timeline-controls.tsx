import { formatTime, RateSelect, useClockState, useClockTime, VolumeSlider } from '@tagwright/media'
import {
  IconButton,
  ToolButton,
  Toolbar,
  ToolbarSeparator,
  useCommand,
  useMessages,
} from '@tagwright/react'
import {
  Maximize2,
  Pause,
  Play,
  Plus,
  Repeat,
  RotateCcw,
  RotateCw,
  ZoomIn,
  ZoomOut,
} from 'lucide-react'
import type { JSX } from 'react'
import { audioMessages } from '../messages/audio-messages.js'
import { useSignal } from '../signal/use-signal.js'
import { useTimeline } from '../timeline/timeline-context.js'
import type { FollowMode } from '../view/viewport.js'

const followModes: readonly FollowMode[] = ['page', 'centre', 'off']

/** The bar between timeline and transcript: playing, loop, speed, volume, zoom, following. */
export function TimelineControls(): JSX.Element {
  const timeline = useTimeline()
  const { clock, playback, widget, followMode } = timeline
  const { t } = useMessages(audioMessages)
  const looping = useSignal(playback.looping)
  const mode = useSignal(followMode)
  const tool = { widget: widget.id }
  return (
    <Toolbar label={t('audio.controls.label')} className="tagwright-audio-controls">
      {/* Playing goes from left to right like the time axis, in every language. */}
      <span className="tagwright-audio-transport" dir="ltr">
        <ToolButton command="player.back" icon={<RotateCcw aria-hidden size={18} />} {...tool} />
        <PlayButton />
        <ToolButton command="player.forward" icon={<RotateCw aria-hidden size={18} />} {...tool} />
        <Position />
        <ToolButton
          command="player.loop"
          pressed={looping}
          icon={<Repeat aria-hidden size={18} />}
          {...tool}
        />
        <RateSelect clock={clock} />
        <VolumeSlider clock={clock} />
      </span>
      <ToolbarSeparator />
      <ToolButton command="segment.create" icon={<Plus aria-hidden size={18} />} {...tool} />
      <ToolbarSeparator />
      <ToolButton command="timeline.zoom-out" icon={<ZoomOut aria-hidden size={18} />} {...tool} />
      <ToolButton command="timeline.zoom-in" icon={<ZoomIn aria-hidden size={18} />} {...tool} />
      <ToolButton command="timeline.fit" icon={<Maximize2 aria-hidden size={18} />} {...tool} />
      <label className="tagwright-audio-field tagwright-audio-follow">
        <span>{t('audio.controls.follow')}</span>
        <select
          className="tagwright-input"
          value={mode}
          onChange={(event) => followMode.set(event.currentTarget.value as FollowMode)}
        >
          {followModes.map((one) => (
            <option key={one} value={one}>
              {t(`audio.controls.follow-${one}`)}
            </option>
          ))}
        </select>
      </label>
    </Toolbar>
  )
}

function PlayButton(): JSX.Element {
  const { clock, playback, widget } = useTimeline()
  const { t } = useMessages(audioMessages)
  const { playing } = useClockState(clock)
  const { chords } = useCommand('player.toggle', { widget: widget.id })
  return (
    <IconButton
      className="tagwright-audio-play"
      kind="primary"
      label={t(playing ? 'audio.controls.pause' : 'audio.controls.play')}
      icon={playing ? <Pause aria-hidden size={18} /> : <Play aria-hidden size={18} />}
      chords={chords}
      onClick={() => playback.toggle()}
    />
  )
}

function Position(): JSX.Element {
  const { clock, limits } = useTimeline()
  const time = useClockTime(clock, 0.1)
  const { end } = useSignal(limits)
  return (
    <span className="tagwright-audio-position" dir="ltr">
      <b>{formatTime(time)}</b> / {formatTime(end)}
    </span>
  )
}
