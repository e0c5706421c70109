import { ToolButton, useMessages } from '@tagwright/react'
import { Ear } from 'lucide-react'
import type { JSX } from 'react'
import { audioMessages } from '../messages/audio-messages.js'
import { useSignal } from '../signal/use-signal.js'
import { useTimeline } from '../timeline/timeline-context.js'
import { audible, heardShare } from './unheard.js'

/** How much was heard, where the task asks for it; a press plays what was not. */
export function HeardStatus(): JSX.Element | null {
  const timeline = useTimeline()
  const { widget, heard } = timeline
  const { t, number } = useMessages(audioMessages)
  const intervals = useSignal(heard)
  useSignal(timeline.window)
  useSignal(timeline.duration)
  const wanted = widget.minWatched ?? 0
  if (!(wanted > 0)) return null
  const share = heardShare(intervals, audible(timeline))
  // Never "100 %" before all of it: rounded down, as the rule does.
  const percent = number(Math.floor(share * 100 + 1e-6) / 100, { style: 'percent' })
  return (
    <span className="tagwright-audio-heard" data-enough={share >= wanted - 0.01 || undefined}>
      <ToolButton
        command="player.play-unheard"
        icon={<Ear aria-hidden size={18} />}
        widget={widget.id}
      />
      <span>{t('audio.heard', { share: percent })}</span>
    </span>
  )
}
