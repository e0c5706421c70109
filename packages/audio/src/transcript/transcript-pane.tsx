import { type JSX, lazy, Suspense } from 'react'
import { useSignal } from '../signal/use-signal.js'
import { useTimeline } from '../timeline/timeline-context.js'
import { TranscriptList } from './transcript-list.js'

const TranscriptTools = lazy(async () => ({
  default: (await import('./transcript-tools.js')).TranscriptTools,
}))
const HelpPanels = lazy(async () => ({
  default: (await import('./help-panels.js')).HelpPanels,
}))
const DocumentView = lazy(async () => ({
  default: (await import('../document-view/document-view.js')).DocumentView,
}))

/** The transcript with what helps in writing it; all but the list is loaded after it or when it is wanted. */
export function TranscriptPane(): JSX.Element {
  const { help } = useTimeline()
  const panel = useSignal(help.panel)
  const form = useSignal(help.form)
  return (
    <>
      <Suspense fallback={<div className="tagwright-audio-tools" data-waiting />}>
        <TranscriptTools />
      </Suspense>
      {panel && (
        <Suspense fallback={<div className="tagwright-audio-help" data-waiting />}>
          <HelpPanels />
        </Suspense>
      )}
      {form === 'document' ? (
        <Suspense fallback={<div className="tagwright-audio-transcript" />}>
          <DocumentView />
        </Suspense>
      ) : (
        <TranscriptList />
      )}
    </>
  )
}
