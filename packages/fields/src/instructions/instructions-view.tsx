import { useWidget, WidgetFrame } from '@tagwright/react'
import type { InstructionsWidget } from '@tagwright/schema'
import type { FieldProps } from '../field/use-field.js'
import { TaskText } from '../rich-text/task-text.js'

/** Props of `InstructionsView`. */
export type InstructionsViewProps = FieldProps<InstructionsWidget>

/** Instructions among the widgets of a page; they ask nothing. */
export function InstructionsView({ widget: given, path }: InstructionsViewProps) {
  const { widget } = useWidget<InstructionsWidget>(given)
  return (
    <WidgetFrame widget={widget} {...(path !== undefined && { path })}>
      <TaskText text={widget.text} />
    </WidgetFrame>
  )
}
