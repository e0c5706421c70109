import { Button, useMessages, useScopedEffect, useSettings } from '@tagwright/react'
import { TriangleAlert } from 'lucide-react'
import { type JSX, useState } from 'react'
import { audioMessages } from '../messages/audio-messages.js'
import { useCanEdit } from '../segments/use-can-edit.js'
import { useSignal } from '../signal/use-signal.js'
import { useTimeline } from '../timeline/timeline-context.js'
import { isRepairable, issueOf, type OddSegment, repairSegments } from './odd-segments.js'
import { createOddWatch } from './odd-watch.js'

/** Milliseconds after a change in which nothing more changes, before segments are looked through. */
const rest = 300

/** Tells of segments that cannot be right, and repairs on request those whose place is plain. */
export function RepairNotice(): JSX.Element | null {
  const timeline = useTimeline()
  const { store, widget, segments, duration } = timeline
  const { t } = useMessages(audioMessages)
  const { onError } = useSettings()
  const [odd, setOdd] = useState<readonly OddSegment[]>([])
  const seconds = useSignal(duration)
  useScopedEffect(
    (scope) => {
      const told = new Set<string>()
      const watch = createOddWatch(store, widget.id, seconds)
      const look = () => {
        const found = watch.look()
        setOdd((before) => (before.length === 0 && found.length === 0 ? before : found))
        for (const one of found) {
          const issue = issueOf(one)
          const key = `${issue.code} ${one.annotation.id}`
          if (!told.has(key)) onError(issue)
          told.add(key)
        }
      }
      let cancel = scope.timeout(look, 0)
      scope.add(store.onTransaction(({ changes }) => watch.note(changes)))
      scope.add(
        segments.order.subscribe(() => {
          cancel()
          cancel = scope.timeout(look, rest)
        }),
      )
    },
    [store, widget, segments, seconds, onError],
  )
  const canEdit = useCanEdit(null)
  const [first] = odd
  if (!first) return null
  const count = odd.filter(isRepairable).length
  return (
    <div className="tagwright-audio-notice" data-kind="warning" role="status">
      <TriangleAlert aria-hidden size={16} />
      <span>{t('audio.repair', { count: odd.length })}</span>
      {[...new Set(odd.map((one) => issueOf(one).code))].map((code) => (
        <code key={code} className="tagwright-state-code">
          {code}
        </code>
      ))}
      <Button onClick={() => timeline.select(first.annotation.id)}>{t('audio.repair.show')}</Button>
      {count > 0 && canEdit && (
        <Button onClick={() => repairSegments(store, widget.id, odd, seconds)}>
          {t('audio.repair.repair', { count })}
        </Button>
      )}
    </div>
  )
}
