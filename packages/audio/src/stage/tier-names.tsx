import { useMessages } from '@tagwright/react'
import type { JSX } from 'react'
import { audioMessages } from '../messages/audio-messages.js'
import { useSignal } from '../signal/use-signal.js'
import { useTimeline } from '../timeline/timeline-context.js'
import type { StageLayout } from './stage-layout.js'

/** Props of {@link TierNames}. */
export interface TierNamesProps {
  layout: StageLayout
}

/** The names of the tiers beside their strips; a press makes one the tier that is drawn on. */
export function TierNames({ layout }: TierNamesProps): JSX.Element {
  const { tiers, activeTier } = useTimeline()
  const { t, localize } = useMessages(audioMessages)
  const active = useSignal(activeTier)
  const isBelow = (tier: (typeof tiers)[number] | undefined) =>
    tiers.some(({ id }) => id === tier?.parent)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a group of form controls.
    <div className="tagwright-audio-tiers" role="group" aria-label={t('audio.tiers.label')}>
      {layout.tiers.map(({ id, top, height }) => {
        const tier = tiers.find((one) => one.id === id)
        return (
          <button
            key={id}
            type="button"
            className="tagwright-audio-tier-name"
            aria-pressed={id === active}
            data-below={isBelow(tier) || undefined}
            style={{ insetBlockStart: top, blockSize: height }}
            onClick={() => activeTier.set(id)}
          >
            {localize(tier?.name) || id}
          </button>
        )
      })}
    </div>
  )
}
