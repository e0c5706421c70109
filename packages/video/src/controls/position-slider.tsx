import { useSignal } from '@tagwright/audio'
import { formatTime, useClockTime, useFrameRate } from '@tagwright/media'
import { useMessages } from '@tagwright/react'
import type { JSX } from 'react'
import { useClip } from '../clip/clip-context.js'
import { videoMessages } from '../messages/video-messages.js'

/** The position in the whole clip as a native slider: arrows go by frames, Page keys by more. */
export function PositionSlider(): JSX.Element {
  const { clock, frames, window } = useClip()
  const { t } = useMessages(videoMessages)
  const { start, end } = useSignal(window)
  const { perSecond } = useFrameRate(frames)
  const time = Math.min(end, Math.max(start, useClockTime(clock, 0.5 / perSecond)))
  return (
    <input
      type="range"
      className="tagwright-player-position tagwright-video-position"
      dir="ltr"
      aria-label={t('video.position.label')}
      aria-valuetext={t('video.position.text', {
        time: formatTime(time),
        duration: formatTime(end),
        frame: frames.frame,
      })}
      min={start}
      max={end}
      step="any"
      value={time}
      onChange={(event) => frames.show(event.currentTarget.valueAsNumber)}
      onKeyDown={(event) => {
        const step = {
          ArrowLeft: -1,
          ArrowDown: -1,
          ArrowRight: 1,
          ArrowUp: 1,
          PageDown: -25,
          PageUp: 25,
        }[event.key]
        if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return
        event.preventDefault()
        void frames.step(step)
      }}
    />
  )
}
