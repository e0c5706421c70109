import { localizeText, useMessages, useSettings, useTaskStore } from '@tagwright/react'
import type { LocalizedText } from '@tagwright/schema'
import { fieldMessages } from '../field/field.messages.js'

/** Props of `TaskText`. */
export interface TaskTextProps {
  /** Markdown of the task. */
  text: LocalizedText | undefined
}

/** A text in Markdown by the slot `richText`; as it is written where the slot is empty. */
export function TaskText({ text }: TaskTextProps) {
  const { localize } = useMessages(fieldMessages)
  const { task } = useTaskStore()
  const { slots, locale } = useSettings()
  const Rich = slots.richText
  if (Rich) return <Rich text={localizeText(text, locale, task.locale)} data={task.data} />
  return (
    <p className="tagwright-task-text" dir="auto">
      {localize(text)}
    </p>
  )
}
