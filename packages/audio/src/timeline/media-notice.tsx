import { mediaMessages } from '@tagwright/media'
import { Button, Spinner, useMessages, useScopedEffect, useSettings } from '@tagwright/react'
import type { Issue } from '@tagwright/schema'
import { TriangleAlert } from 'lucide-react'
import { type JSX, useEffect } from 'react'
import { audioMessages } from '../messages/audio-messages.js'
import { useSignal } from '../signal/use-signal.js'
import { useTimeline } from './timeline-context.js'
import type { TimelineState } from './use-timeline-state.js'

/** What is wrong with sound or waveform, and what to do; nothing when all is well. */
export function MediaNotice({ state }: { state: TimelineState }): JSX.Element | null {
  const { media, peaks } = state
  const { playback, edits } = useTimeline()
  const refused = useSignal(edits.refused)
  const { t, issue: tell } = useMessages(audioMessages)
  const { issue: describe } = useMessages(mediaMessages)
  const { onError } = useSettings()
  const blocked = useSignal(playback.blocked)
  const failed = media.status === 'error' ? media.issue : null

  const shown = failed ?? peaks.issue
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once per code.
  useEffect(() => {
    if (shown) onError(shown)
  }, [shown?.code])

  if (failed) {
    return (
      <Notice kind="error" text={describe(failed)} detail={t('audio.media.kept')} issue={failed}>
        <Button onClick={media.retry}>{t('audio.media.retry')}</Button>
      </Notice>
    )
  }
  if (refused)
    return <Refusal issue={refused} text={tell(refused)} onEnd={() => edits.refused.set(null)} />
  if (media.status === 'loading') return <Waiting text={t('audio.media.loading')} />
  if (blocked) return <Notice kind="warning" text={t('audio.media.blocked')} />
  if (peaks.issue) {
    const reason = describe(peaks.issue)
    return (
      <Notice
        kind="warning"
        text={peaks.status === 'none' ? t('audio.waveform.none', { reason }) : reason}
        issue={peaks.issue}
      >
        {peaks.status === 'none' && <Button onClick={peaks.retry}>{t('audio.media.retry')}</Button>}
      </Notice>
    )
  }
  if (peaks.status === 'loading') return <Waiting text={t('audio.waveform.decoding')} />
  return null
}

interface NoticeProps {
  kind: 'error' | 'warning'
  text: string
  detail?: string
  issue?: Issue
  children?: JSX.Element | false
}

function Notice({ kind, text, detail, issue, children }: NoticeProps): JSX.Element {
  return (
    <div
      className="tagwright-audio-notice"
      data-kind={kind}
      role={kind === 'error' ? 'alert' : 'status'}
    >
      <TriangleAlert aria-hidden size={16} />
      <span>
        {text} {detail}
      </span>
      {issue && <code className="tagwright-state-code">{issue.code}</code>}
      {children}
    </div>
  )
}

/** Lies over the timeline, so that nothing moves when the wait is over. */
function Waiting({ text }: { text: string }): JSX.Element {
  return (
    <p className="tagwright-audio-waiting" role="status">
      <Spinner label={text} />
      {text}
    </p>
  )
}

/** Milliseconds that a refusal is shown. */
const refusalTime = 4000

/** Says for a moment why a change was not made. */
function Refusal(props: { issue: Issue; text: string; onEnd: () => void }): JSX.Element {
  const { issue, text, onEnd } = props
  useScopedEffect((scope) => void scope.timeout(onEnd, refusalTime), [issue])
  return (
    <p className="tagwright-audio-waiting" data-kind="refusal" role="status">
      <TriangleAlert aria-hidden size={16} />
      {text}
    </p>
  )
}
