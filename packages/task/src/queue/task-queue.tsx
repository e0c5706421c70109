import { StateMessage, useMessages } from '@tagwright/react'
import type { Task as TaskDefinition } from '@tagwright/schema'
import { useCallback, useEffect, useState } from 'react'
import { defaultWidgets } from '../definition/default-widgets.js'
import { taskMessages } from '../messages/task-messages.js'
import { Task, type TaskProps } from '../page/task.js'
import type { InterfaceChoice } from '../settings/interface-choice.js'
import { QueueBar } from './queue-bar.js'
import { SubmitOnAnswer } from './submit-on-answer.js'
import { TakeFocus } from './take-focus.js'
import type { TaskQueueProps } from './task-queue-props.js'
import { usePrefetch } from './use-prefetch.js'
import { useQueue } from './use-queue.js'

/**
 * Many small tasks, quickly: what comes next is fetched ahead and is there when an answer is handed
 * in, which goes out in the background, is kept until the host has it, and can be taken back. Keys
 * are enough for all of it.
 */
export function TaskQueue(props: TaskQueueProps) {
  const { tasks, onSubmit, onWithdraw, onSkip, onFlag, storage, defaultDocuments, ...others } =
    props
  const { prefetch = 2, submitOnAnswer, autoFocus = false, onRunningLow, end, ...rest } = others
  const { children, onChange, defaultChoice, onChoiceChange, ...settings } = rest
  const queue = useQueue(props)
  const { state, visit, draft } = queue
  const index = state?.index ?? 0
  const resolveUrl = usePrefetch({
    ...{ tasks, index, ahead: prefetch },
    widgets: props.widgets ?? defaultWidgets,
    resolveUrl: props.resolveUrl,
  })
  useRunningLow(state ? tasks.length - index : Number.POSITIVE_INFINITY, prefetch, onRunningLow)
  const [choice, setChoice] = useState(defaultChoice)
  const idOf = useCallback((at: number) => tasks[at]?.id, [tasks])
  const shared: Omit<TaskProps, 'task'> = {
    ...settings,
    resolveUrl,
    progress: <QueueBar queue={queue} count={tasks.length} idOf={idOf} />,
    ...(choice && { defaultChoice: choice }),
    onChoiceChange(next: InterfaceChoice) {
      setChoice(next)
      onChoiceChange?.(next)
    },
  }
  if (!state) return <Task {...settings} task={undefined} />
  const task = tasks[index]
  if (!task) {
    return (
      <Task {...shared} key={`end ${visit}`} task={endOf(tasks)} defaultInstructionsOpen={false}>
        {end ?? <AllDone count={tasks.length} waiting={queue.waiting} />}
      </Task>
    )
  }
  const document = state.finished.get(task.id)?.document ?? state.begun.get(task.id)
  return (
    <Task
      {...shared}
      key={`${task.id} ${visit}`}
      task={task}
      {...(document && { defaultDocument: document })}
      onSubmit={(answer) => queue.finish(task.id, 'submit', answer)}
      {...(onSkip && { onSkip: (answer) => queue.finish(task.id, 'skip', answer) })}
      {...(onFlag && { onFlag: (answer) => queue.finish(task.id, 'flag', answer) })}
      onChange={(change) => {
        if (change.transaction.meta.origin !== 'host') draft.keep(change)
        onChange?.(change)
      }}
    >
      {submitOnAnswer && <SubmitOnAnswer />}
      {(autoFocus || visit > 0) && <TakeFocus />}
      {children}
    </Task>
  )
}

function useRunningLow(left: number, ahead: number, tell: (() => void) | undefined): void {
  const low = left <= ahead
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once when it becomes low, and for each task from there on.
  useEffect(() => {
    if (low) tell?.()
  }, [low, left])
}

/** A page without a task, in the language of those before. */
function endOf(tasks: readonly TaskDefinition[]): TaskDefinition {
  const { title, locale } = tasks.at(-1) ?? {}
  return {
    schemaVersion: '1.0',
    id: 'tagwright.end',
    ...(title !== undefined && { title }),
    ...(locale !== undefined && { locale }),
    media: [],
    ontology: { labels: [] },
    widgets: [],
  }
}

function AllDone({ count, waiting }: { count: number; waiting: number }) {
  const { t } = useMessages(taskMessages)
  return (
    <StateMessage
      kind="done"
      title={t('task.queue.done', { count })}
      {...(waiting > 0 && { detail: t('task.queue.waiting', { count: waiting }) })}
    />
  )
}
