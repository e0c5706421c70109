import { useSignal } from '@tagwright/audio'
import { ToggleButton, useMessages } from '@tagwright/react'
import type { JSX } from 'react'
import { useClip } from '../clip/clip-context.js'
import { videoMessages } from '../messages/video-messages.js'

/** Which tier the next mark goes to; nothing where there is only one. */
export function TierPicker(): JSX.Element | null {
  const { tiers, activeTier } = useClip()
  const { t, localize } = useMessages(videoMessages)
  const active = useSignal(activeTier)
  if (tiers.length < 2) return null
  return (
    <fieldset className="tagwright-video-tiers" aria-label={t('video.tiers.label')}>
      {tiers.map((tier) => (
        <ToggleButton
          key={tier.id}
          pressed={tier.id === active}
          onChange={() => activeTier.set(tier.id)}
        >
          <bdi>{localize(tier.name) || tier.id}</bdi>
        </ToggleButton>
      ))}
    </fieldset>
  )
}
