import { useMessages } from '@tagwright/react'
import type { JSX } from 'react'
import type { MediaClock } from '../clock/media-clock.js'
import { useClockState } from '../clock/use-clock.js'
import { mediaMessages } from '../messages/media-messages.js'

/** Sets the volume. */
export function VolumeSlider({ clock }: { clock: MediaClock }): JSX.Element {
  const { t, number } = useMessages(mediaMessages)
  const { volume, muted } = useClockState(clock)
  const shown = muted ? 0 : volume
  return (
    <input
      type="range"
      className="tagwright-player-volume"
      aria-label={t('media.player.volume')}
      aria-valuetext={number(shown, { style: 'percent' })}
      min={0}
      max={1}
      step={0.05}
      value={shown}
      onChange={(event) => {
        clock.setMuted(false)
        clock.setVolume(event.currentTarget.valueAsNumber)
      }}
    />
  )
}
