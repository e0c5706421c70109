import { IconButton, useMessages } from '@tagwright/react'
import { ChevronDown, ChevronUp } from 'lucide-react'
import type { JSX } from 'react'
import { audioMessages } from '../messages/audio-messages.js'
import { useSignal } from '../signal/use-signal.js'
import { useTimeline } from '../timeline/timeline-context.js'
import type { StageLayout } from './stage-layout.js'
import type { ShownTiers } from './use-shown-tiers.js'

/** Props of {@link TierNames}. */
export interface TierNamesProps {
  layout: StageLayout
  shown: ShownTiers
}

/**
 * The names of the tiers beside their strips; a press makes one the tier that is drawn on. Where there are
 * more than rows, buttons go through them.
 */
export function TierNames({ layout, shown }: TierNamesProps): JSX.Element {
  const { tiers, activeTier } = useTimeline()
  const { t, localize, number } = useMessages(audioMessages)
  const { first, total, move } = shown
  const rows = layout.tiers.length
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
      {total > rows && (
        <span className="tagwright-audio-tier-pages" style={{ blockSize: layout.tiers[0]?.top }}>
          <IconButton
            label={t('audio.tiers.before')}
            icon={<ChevronUp aria-hidden size={16} />}
            disabled={first === 0}
            onClick={() => move(first - rows)}
          />
          <span className="tagwright-audio-tier-place" dir="auto">
            {t('audio.tiers.place', {
              first: number(first + 1),
              last: number(first + rows),
              total: number(total),
            })}
          </span>
          <IconButton
            label={t('audio.tiers.after')}
            icon={<ChevronDown aria-hidden size={16} />}
            disabled={first + rows >= total}
            onClick={() => move(first + rows)}
          />
        </span>
      )}
    </div>
  )
}
