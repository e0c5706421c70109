import { IconButton, StateMessage, useMessages, useSettings, useTaskStore } from '@tagwright/react'
import type { TaskMedium } from '@tagwright/schema'
import { Pause, Play, RotateCcw, RotateCw, Volume2, VolumeX } from 'lucide-react'
import { type JSX, useEffect, useState } from 'react'
import { createMediaClock, type MediaClock } from '../clock/media-clock.js'
import { defaultPlayPolicy } from '../clock/play-policy.js'
import { useClockState, useClockTime } from '../clock/use-clock.js'
import { mediaMessages } from '../messages/media-messages.js'
import { recordDuration } from '../source/record-duration.js'
import { useMediaSource } from '../source/use-media-source.js'
import { usePlayerElement } from '../source/use-player-element.js'
import { formatTime } from '../time/format-time.js'
import { useMediumUrl } from '../url/use-medium-url.js'
import { PlayerPicture } from './player-picture.js'
import { RateSelect } from './rate-select.js'
import { VolumeSlider } from './volume-slider.js'

/** Props of {@link MediaPlayer}. */
export interface MediaPlayerProps {
  /** A medium of type `audio`, or `video` with its picture. */
  medium: TaskMedium
  /** The widget that what is heard is counted for. */
  widget?: string
  /** Seconds of the steps back and forward. @default 5 */
  step?: number
  /** Told of the clock that plays it, and of its end, for parts that stand beside the player. */
  onClock?: (clock: MediaClock | null) => void
}

/** A plain player for sounds and clips: play, steps, position, speed, volume; all by keyboard too. */
export function MediaPlayer(props: MediaPlayerProps): JSX.Element {
  const { medium, widget, step = 5, onClock } = props
  const { t, issue: describe, localize } = useMessages(mediaMessages)
  const store = useTaskStore()
  const url = useMediumUrl(medium)
  const owned = usePlayerElement(medium.type === 'video' ? 'video' : 'audio')
  const loaded = useMediaSource(medium, url, owned)
  const [clock, setClock] = useState<MediaClock | null>(null)

  useEffect(() => {
    if (!owned) return
    const made = createMediaClock(owned.element, owned.scope)
    owned.scope.add(
      made.onPlayed((stretch) =>
        store.noteActivity({
          kind: 'playing',
          media: medium.id,
          ...stretch,
          ...(widget !== undefined && { widget }),
        }),
      ),
    )
    setClock(made)
    return () => setClock(null)
  }, [owned, store, medium.id, widget])
  useEffect(() => {
    onClock?.(clock)
    return () => onClock?.(null)
  }, [clock, onClock])

  useEffect(() => {
    recordDuration(store, medium.id, loaded.duration)
  }, [store, medium.id, loaded.duration])

  const failure = loaded.status === 'error' ? loaded.issue : null
  const { onError } = useSettings()
  useEffect(() => {
    if (failure) onError(failure)
  }, [failure, onError])

  if (failure) {
    return (
      <StateMessage
        kind="error"
        title={describe(failure)}
        code={failure.code}
        action={{ label: t('media.player.retry'), onPress: loaded.retry }}
      />
    )
  }
  if (!clock) return <StateMessage kind="loading" title={t('media.player.loading')} />
  const controls = (
    <PlayerControls clock={clock} step={step} loading={loaded.status === 'loading'} />
  )
  if (!(owned?.element instanceof HTMLVideoElement)) return controls
  return (
    <div className="tagwright-player-clip">
      <PlayerPicture
        element={owned.element}
        clock={clock}
        label={localize(medium.alt) || t('media.player.picture')}
      />
      {controls}
    </div>
  )
}

interface ControlsProps {
  clock: MediaClock
  step: number
  loading: boolean
}

function PlayerControls({ clock, step, loading }: ControlsProps): JSX.Element {
  const { t } = useMessages(mediaMessages)
  const { playing, muted } = useClockState(clock)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a group of form controls.
    <div
      className="tagwright-player"
      role="group"
      aria-label={t('media.player.label')}
      aria-busy={loading}
    >
      <IconButton
        label={t('media.player.back', { seconds: step })}
        icon={<RotateCcw aria-hidden size={18} />}
        onClick={() => clock.seek(clock.time - step)}
      />
      <IconButton
        label={t(playing ? 'media.player.pause' : 'media.player.play')}
        icon={playing ? <Pause aria-hidden size={18} /> : <Play aria-hidden size={18} />}
        onClick={() => void clock.toggle()}
      />
      <IconButton
        label={t('media.player.forward', { seconds: step })}
        icon={<RotateCw aria-hidden size={18} />}
        onClick={() => clock.seek(clock.time + step)}
      />
      <PositionSlider clock={clock} />
      <RateSelect clock={clock} />
      <IconButton
        label={t(muted ? 'media.player.unmute' : 'media.player.mute')}
        icon={muted ? <VolumeX aria-hidden size={18} /> : <Volume2 aria-hidden size={18} />}
        onClick={() => clock.setMuted(!muted)}
      />
      <VolumeSlider clock={clock} />
    </div>
  )
}

function PositionSlider({ clock }: { clock: MediaClock }): JSX.Element {
  const { t } = useMessages(mediaMessages)
  const { duration } = useClockState(clock)
  const time = useClockTime(clock, 0.25)
  const known = Number.isFinite(duration)
  const values = {
    time: formatTime(time, { decimals: 0 }),
    duration: formatTime(duration, { decimals: 0 }),
  }
  return (
    <>
      <input
        type="range"
        className="tagwright-player-position"
        dir="ltr"
        aria-label={t('media.player.position')}
        aria-valuetext={t('media.player.position-text', values)}
        min={0}
        max={known ? duration : 0}
        step={defaultPlayPolicy.step / 4}
        value={known ? Math.min(time, duration) : 0}
        onChange={(event) => clock.seek(event.currentTarget.valueAsNumber)}
      />
      <span className="tagwright-player-time" dir="ltr">
        {values.time} / {values.duration}
      </span>
    </>
  )
}
