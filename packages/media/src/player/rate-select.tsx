import { useMessages } from '@tagwright/react'
import type { JSX } from 'react'
import type { MediaClock } from '../clock/media-clock.js'
import { rateSteps } from '../clock/play-policy.js'
import { useClockState } from '../clock/use-clock.js'
import { mediaMessages } from '../messages/media-messages.js'

/** Chooses the speed; the pitch is kept. */
export function RateSelect({ clock }: { clock: MediaClock }): JSX.Element {
  const { t, number } = useMessages(mediaMessages)
  const { rate } = useClockState(clock)
  const steps = rateSteps.includes(rate) ? rateSteps : [...rateSteps, rate].sort((a, b) => a - b)
  return (
    <select
      className="tagwright-input tagwright-player-rate"
      aria-label={t('media.player.rate')}
      value={rate}
      onChange={(event) => clock.setRate(Number(event.currentTarget.value))}
    >
      {steps.map((step) => (
        <option key={step} value={step}>
          {number(step)}×
        </option>
      ))}
    </select>
  )
}
