import {
  Button,
  IconButton,
  useCommand,
  useCommands,
  useMessages,
  useMountedWidget,
} from '@tagwright/react'
import { ArrowLeft, ArrowRight, CloudOff } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import { taskMessages } from '../messages/task-messages.js'
import { WithdrawButton } from '../submission/withdraw-button.js'
import { type QueueHandler, queueCommands } from './queue-commands.js'
import type { QueueHandle } from './use-queue.js'

/** Props of `QueueBar`. */
export interface QueueBarProps {
  queue: QueueHandle
  count: number
  /** The task id of each index. */
  idOf(index: number): string | undefined
}

/** Back, where the annotator is, what is on its way, and what can be taken back. */
export function QueueBar({ queue, count, idOf }: QueueBarProps) {
  const { t } = useMessages(taskMessages)
  const { state, last, waiting, failed } = queue
  const index = state?.index ?? 0
  const latest = useRef({ queue, index })
  useEffect(() => {
    latest.current = { queue, index }
  })
  const handler = useMemo<QueueHandler>(
    () => ({
      canGoBack: () => latest.current.index > 0,
      back: () => latest.current.queue.back(latest.current.index - 1),
    }),
    [],
  )
  useMountedWidget('queue', handler)
  useCommands(queueCommands)
  const { chords } = useCommand('queue.back')
  const done = state?.finished.has(idOf(index) ?? '') ?? false
  const lastIndex = last
    ? Array.from({ length: count }, (_, at) => at).find((at) => idOf(at) === last.document.taskId)
    : undefined
  return (
    <span className="tagwright-queue-bar">
      <IconButton
        label={t('task.queue.back')}
        icon={<ArrowLeft className="tagwright-mirrored" aria-hidden="true" size={18} />}
        disabled={index === 0}
        chords={chords}
        onClick={() => queue.back(index - 1)}
      />
      <span className="tagwright-queue-place">
        {t('task.queue.place', { number: Math.min(index + 1, count), count })}
      </span>
      {done && (
        <Button
          icon={<ArrowRight className="tagwright-mirrored" aria-hidden="true" size={16} />}
          onClick={() => queue.goOn()}
        >
          {t('task.queue.on')}
        </Button>
      )}
      {last && lastIndex !== undefined && (
        <WithdrawButton until={last.until} onWithdraw={() => queue.back(lastIndex)} />
      )}
      {waiting > 0 && (
        <span className="tagwright-queue-waiting" data-failed={failed > 0 || undefined}>
          {failed > 0 && <CloudOff aria-hidden="true" size={16} />}
          {t(failed > 0 ? 'task.queue.failed' : 'task.queue.waiting', { count: waiting })}
        </span>
      )}
    </span>
  )
}
