import { formatTime } from '@tagwright/media'
import { useMessages } from '@tagwright/react'
import type { TranscriptChecks } from '@tagwright/schema'
import { type JSX, useDeferredValue, useMemo } from 'react'
import { writingMessages } from '../messages/writing-messages.js'
import { useSignal } from '../signal/use-signal.js'
import { useTimeline } from '../timeline/timeline-context.js'
import { HelpPanel } from '../transcript/help-panel.js'
import { checkTexts } from './check-transcript.js'

/** What is looked for when the task asks for nothing: nothing written, and more than anybody says. */
const usual: TranscriptChecks = { empty: true, maxCharactersPerSecond: 30 }
/** Rows shown at once. */
const most = 100

/** All that the checks find in the transcript; a press goes there. */
export function ChecksPanel(): JSX.Element {
  const timeline = useTimeline()
  const { store, widget, segments } = timeline
  const { t, issue: sentence } = useMessages(writingMessages)
  const content = useDeferredValue(useSignal(segments.content))
  const checks = widget.checks ?? usual
  // biome-ignore lint/correctness/useExhaustiveDependencies: the content is read through the store.
  const issues = useMemo(
    () => checkTexts(widget, checks, store.getState().document),
    [store, widget, checks, content],
  )
  return (
    <HelpPanel title={t('audio.checks')}>
      <p className="tagwright-audio-help-status" role="status">
        {t('audio.checks.count', { count: issues.length })}{' '}
        {widget.checks ? '' : t('audio.checks.usual')}
      </p>
      {issues.length > 0 && (
        <ul className="tagwright-audio-found" aria-label={t('audio.checks')}>
          {issues.slice(0, most).map((one) => {
            const id = String(one.path[1])
            return (
              <li key={`${id} ${one.code}`}>
                <button
                  type="button"
                  className="tagwright-audio-found-row"
                  onClick={() => timeline.select(id, { caret: 'end', seek: true })}
                >
                  <span dir="ltr">{formatTime(segments.index.get(id)?.start ?? 0)}</span>
                  <span>{sentence(one)}</span>
                </button>
              </li>
            )
          })}
          {issues.length > most && <li>{t('audio.find.more', { count: issues.length - most })}</li>}
        </ul>
      )}
    </HelpPanel>
  )
}
