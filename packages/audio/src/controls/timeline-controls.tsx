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
  AudioWaveform,
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
import { HeardStatus } from '../heard/heard-status.js'
import { audioMessages } from '../messages/audio-messages.js'
import { SettingsButton } from '../settings/settings-button.js'
import type { SettingsFormProps } from '../settings/settings-form.js'
import { useSignal } from '../signal/use-signal.js'
import { useTimeline } from '../timeline/timeline-context.js'

/** The bar between timeline and transcript: playing, loop, speed, volume, zoom, settings. */
export function TimelineControls({ onChoice }: SettingsFormProps): JSX.Element {
  const timeline = useTimeline()
  const { clock, playback, widget } = timeline
  const { t } = useMessages(audioMessages)
  const looping = useSignal(playback.looping)
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
      <HeardStatus />
      <ToolbarSeparator />
      <span className="tagwright-audio-new">
        <ToolButton command="segment.create" icon={<Plus aria-hidden size={18} />} {...tool} />
      </span>
      <ToolbarSeparator />
      <ToolButton command="timeline.zoom-out" icon={<ZoomOut aria-hidden size={18} />} {...tool} />
      <ToolButton command="timeline.zoom-in" icon={<ZoomIn aria-hidden size={18} />} {...tool} />
      <ToolButton command="timeline.fit" icon={<Maximize2 aria-hidden size={18} />} {...tool} />
      <span className="tagwright-audio-picture">
        <ToolButton
          command="timeline.next-picture"
          icon={<AudioWaveform aria-hidden size={18} />}
          {...tool}
        />
      </span>
      <SettingsButton onChoice={onChoice} />
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
      <b>{formatTime(time)}</b>
      <span> / {formatTime(end)}</span>
    </span>
  )
}
