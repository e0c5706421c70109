import type { Widget } from '@tagwright/schema'
import type { JSX, ReactNode } from 'react'
import { reactMessages } from '../messages/react-messages.js'
import { useMessages } from '../messages/use-messages.js'
import { ToggleButton } from '../parts/button/toggle-button.js'
import { useResponse } from '../state/use-response.js'
import { useTaskState } from '../state/use-task-state.js'
import { useTaskStore } from '../state/use-task-store.js'

/** Props of {@link WidgetAnswers}. */
export interface WidgetAnswersProps {
  widget: Widget
  path: string
  /** The words for "nothing there". */
  noneText?: string | undefined
  children?: ReactNode
}

const annotates = new Set(['image', 'transcription', 'video', 'text-spans'])

/** The answers "nothing there" and "cannot tell" of a widget that offers them. */
export function WidgetAnswers({
  widget,
  path,
  noneText,
  children,
}: WidgetAnswersProps): JSX.Element | null {
  const store = useTaskStore()
  const { t } = useMessages(reactMessages)
  const { response, setState, clear } = useResponse(path)
  const editable = useTaskState(() => store.canEdit(undefined, widget.id))
  const busy = useTaskState(({ document }) => document.annotations.ofWidget(widget.id).length > 0)
  const none = widget.allowNone ?? annotates.has(widget.type)
  const cannotTell = widget.allowCannotTell ?? false
  if (!none && !cannotTell && !children) return null
  const button = (state: 'none' | 'cannot-tell', disabled: boolean) => (
    <ToggleButton
      pressed={response?.state === state}
      disabled={!editable || disabled}
      onChange={(on) => (on ? setState(state) : clear())}
    >
      {(state === 'none' && noneText) || t(`react.widget.${state}`)}
    </ToggleButton>
  )
  return (
    <div className="tagwright-widget-answers">
      {none && button('none', busy && response?.state !== 'none')}
      {cannotTell && button('cannot-tell', false)}
      {children}
    </div>
  )
}
