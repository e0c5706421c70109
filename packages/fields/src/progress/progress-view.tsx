import { useMessages, useTaskState, useTaskStore, useWidget, WidgetFrame } from '@tagwright/react'
import type { ProgressWidget } from '@tagwright/schema'
import type { FieldProps } from '../field/use-field.js'
import { countAnswered } from './count-answered.js'
import { progressMessages } from './progress.messages.js'

/** Props of `ProgressView`. */
export type ProgressViewProps = FieldProps<ProgressWidget>

/** How much of the task is answered. */
export function ProgressView({ widget: given, path }: ProgressViewProps) {
  const { widget } = useWidget<ProgressWidget>(given)
  const { task } = useTaskStore()
  const { t } = useMessages(progressMessages)
  const { done, all } = useTaskState(
    ({ document }) => countAnswered(task, document),
    (a, b) => a.done === b.done && a.all === b.all,
  )
  const text = t('fields.progress.count', { done, all })
  return (
    <WidgetFrame widget={widget} {...(path !== undefined && { path })}>
      <div className="tagwright-progress">
        <progress
          className="tagwright-progress-bar"
          aria-label={t('fields.progress.label')}
          value={all === 0 ? 0 : done}
          max={Math.max(1, all)}
        >
          {text}
        </progress>
        <span className="tagwright-progress-text">{text}</span>
      </div>
    </WidgetFrame>
  )
}
