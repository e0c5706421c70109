import { Button, useMessages, useTaskState } from '@tagwright/react'
import { Check } from 'lucide-react'
import { type JSX, useId } from 'react'
import { writingMessages } from '../messages/writing-messages.js'
import { useSignal } from '../signal/use-signal.js'
import { useTimeline } from '../timeline/timeline-context.js'
import { HelpPanel } from '../transcript/help-panel.js'
import { acceptDoubt, countDoubts, goToDoubt } from './go-to-doubt.js'

/** Goes through what a model was not sure of: how sure is sure enough, next, previous, accept. */
export function DoubtsPanel(): JSX.Element {
  const timeline = useTimeline()
  const { store, widget, help, segments } = timeline
  const { t, number } = useMessages(writingMessages)
  const slider = useId()
  const threshold = useSignal(help.threshold)
  useSignal(segments.content)
  const count = countDoubts(timeline)
  const canAccept = useTaskState(() =>
    store.can('annotation.accept', undefined, { widget: widget.id }),
  )
  const percent = number(threshold, { style: 'percent' })
  return (
    <HelpPanel title={t('audio.doubts')}>
      <div className="tagwright-audio-help-row">
        <label htmlFor={slider}>{t('audio.doubts.threshold', { percent })}</label>
        <input
          id={slider}
          type="range"
          className="tagwright-audio-threshold"
          min={0}
          max={1}
          step={0.05}
          value={threshold}
          aria-valuetext={percent}
          onChange={(event) => help.threshold.set(Number(event.currentTarget.value))}
        />
        <Button disabled={count === 0} onClick={() => goToDoubt(timeline, -1)}>
          {t('audio.find.previous')}
        </Button>
        <Button disabled={count === 0} onClick={() => goToDoubt(timeline, 1)}>
          {t('audio.find.next')}
        </Button>
        <Button
          kind="primary"
          icon={<Check aria-hidden size={16} />}
          disabled={!canAccept}
          onClick={() => acceptDoubt(timeline)}
        >
          {t('audio.doubts.accept')}
        </Button>
      </div>
      <p className="tagwright-audio-help-status" role="status">
        {t('audio.doubts.count', { count })}
      </p>
    </HelpPanel>
  )
}
