import type { Scope } from '@tagwright/core'
import { Button, useMessages, useScope, useSettings } from '@tagwright/react'
import { type JSX, useState } from 'react'
import { writingMessages } from '../messages/writing-messages.js'
import { useCanEdit } from '../segments/use-can-edit.js'
import { useSignal } from '../signal/use-signal.js'
import { useTimeline } from '../timeline/timeline-context.js'
import { HelpPanel } from '../transcript/help-panel.js'
import { RowSelect } from '../transcript/row-select.js'
import { addSpeech, judgeSpeech } from './add-speech.js'
import { createEnergyDetector } from './energy-detector.js'
import type { DetectionResult } from './speech-detector.js'

type State =
  | { at: 'ready' }
  | { at: 'running'; share: number; scope: Scope }
  | { at: 'done'; ids: readonly string[]; note?: DetectionResult['note'] }
  | { at: 'failed'; reason: string }

/** Looks for speech and adds it as segments that can be accepted or rejected. */
export function DetectionPanel(): JSX.Element {
  const timeline = useTimeline()
  const { tiers, window, help, sound, waveform, segments } = timeline
  const { t, localize, number } = useMessages(writingMessages)
  const { onError } = useSettings()
  const mounted = useScope()
  const [state, setState] = useState<State>({ at: 'ready' })
  const given = useSignal(help.detector)
  const canEdit = useCanEdit(null)
  useSignal(segments.content)
  const [tier, setTier] = useState(timeline.activeTier.get())
  const intervals = tiers.filter(({ kind }) => kind === 'interval')

  const run = async () => {
    const scope = mounted.child()
    setState({ at: 'running', share: 0, scope })
    try {
      const { start, end } = window.get()
      const result = await (given ?? createEnergyDetector()).detect(
        { start, end, read: sound.read, peaks: waveform.get() },
        { scope, onProgress: (share) => setState({ at: 'running', share, scope }) },
      )
      if (scope.disposed) return
      const ids = addSpeech(timeline, tier, result)
      if (result.detail !== undefined)
        onError({
          code: 'TW-AUDIO-030',
          path: ['widgets', timeline.widget.id],
          message: `The speech detector could not run: ${result.detail}`,
          severity: 'warning',
        })
      setState({ at: 'done', ids, ...(result.note && { note: result.note }) })
    } catch (error) {
      if (scope.disposed) return
      setState({ at: 'failed', reason: error instanceof Error ? error.name : 'Error' })
    } finally {
      scope.dispose()
    }
  }
  const cancel = (scope: Scope) => {
    scope.dispose()
    setState({ at: 'ready' })
  }
  const open = state.at === 'done' ? state.ids.filter((id) => isOpen(timeline, id)) : []
  return (
    <HelpPanel title={t('audio.detection')}>
      <div className="tagwright-audio-help-row">
        {intervals.length > 1 && (
          <RowSelect
            label={t('audio.detection.tier')}
            value={tier}
            options={intervals.map((one) => ({ id: one.id, name: localize(one.name) || one.id }))}
            onChange={setTier}
          />
        )}
        {state.at === 'running' ? (
          <>
            <progress
              value={state.share}
              aria-label={t('audio.detection.running')}
              aria-valuetext={number(state.share, { style: 'percent' })}
            />
            <Button onClick={() => cancel(state.scope)}>{t('audio.detection.cancel')}</Button>
          </>
        ) : (
          <Button kind="primary" disabled={!canEdit} onClick={() => void run()}>
            {t('audio.detection.start')}
          </Button>
        )}
        {open.length > 0 && (
          <>
            <Button onClick={() => judgeSpeech(timeline, open, 'accepted')}>
              {t('audio.detection.accept', { count: open.length })}
            </Button>
            <Button onClick={() => judgeSpeech(timeline, open, 'rejected')}>
              {t('audio.detection.reject', { count: open.length })}
            </Button>
          </>
        )}
      </div>
      <p className="tagwright-audio-help-status" role="status">
        {state.at === 'ready' && t('audio.detection.hint')}
        {state.at === 'failed' && t('audio.detection.failed')}
        {state.at === 'done' && t('audio.detection.done', { count: state.ids.length })}{' '}
        {state.at === 'done' && state.note && t(notes[state.note])}
      </p>
    </HelpPanel>
  )
}

const notes = {
  peaks: 'audio.detection.note-peaks',
  fallback: 'audio.detection.note-fallback',
} as const

function isOpen({ store }: ReturnType<typeof useTimeline>, id: string): boolean {
  const annotation = store.getState().document.annotations.get(id)
  return annotation !== undefined && !annotation.review
}
