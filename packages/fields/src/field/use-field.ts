import {
  type MessageBundle,
  type Messages,
  type ResponseHandle,
  useAnnounce,
  useIssues,
  useMessages,
  useResponse,
  useWidget,
} from '@tagwright/react'
import type { TaskMedium, Widget } from '@tagwright/schema'
import { useId, useMemo, useState } from 'react'
import { fieldMessages } from './field.messages.js'

/** Props that every field takes. */
export interface FieldProps<W extends Widget> {
  /** The widget, or its id in the task. */
  widget: string | W
  /** The response's path, in a repeated group. @default the widget's id */
  path?: string
}

/** What a field works with: its widget, its answer, its words. */
export interface FieldHandle<W extends Widget, Key extends string>
  extends Omit<ResponseHandle, 'setState'>,
    Messages<Key> {
  readonly widget: W
  readonly medium: TaskMedium | undefined
  readonly path: string
  readonly readOnly: boolean
  /** What the response holds, of any type; undefined when it is not answered. */
  readonly value: unknown
  /** What the field is called: the question, the title, or a plain word. */
  readonly label: string
  /** The rules find fault with the answer, and that may be shown. */
  readonly invalid: boolean
  /** Unique on the page, for ids and names of elements. */
  readonly id: string
  /** The elements of the hint and the notice. */
  readonly describedBy: string
  /** Why the last action was refused; empty when it was not. */
  readonly notice: string
  /** Says something about the last action, in sight and aloud; an empty text takes it away. */
  tell(text: string): void
  /** Says something aloud only. */
  announce(text: string): void
}

/** Binds a field's part to its widget and response. */
export function useField<W extends Widget, Key extends string>(
  { widget: given, path: wanted }: FieldProps<W>,
  bundle: MessageBundle<Key>,
): FieldHandle<W, Key> {
  const { widget: asked, medium, readOnly } = useWidget<W>(given)
  const path = wanted ?? asked.id
  // In a repeat a widget is called by its path, so that keys, marks and issues are told apart.
  const widget = useMemo(() => (path === asked.id ? asked : { ...asked, id: path }), [asked, path])
  const messages = useMessages(bundle)
  const { t } = useMessages(fieldMessages)
  const announce = useAnnounce()
  const { response, setValue, clear } = useResponse(path)
  const issues = useIssues(useMemo(() => ['widgets', widget.id], [widget.id]))
  const [notice, setNotice] = useState('')
  const id = useId()
  return {
    ...messages,
    widget,
    medium,
    path,
    readOnly,
    response,
    value: response?.state === 'answered' ? response.value : undefined,
    setValue,
    clear,
    label:
      messages.localize(widget.question) || messages.localize(widget.title) || t('fields.answer'),
    invalid: issues.some(({ severity }) => severity === 'error'),
    id,
    describedBy: `${id}-hint ${id}-notice`,
    notice,
    tell(text) {
      setNotice(text)
      if (text) announce(text)
    },
    announce,
  }
}
