import type { Response, Task, TextSpanGeometry, TextSpansWidget } from '@tagwright/schema'

/** The text that spans are laid on, with its language and direction. */
export interface SpanText {
  /** Undefined when the task has no such text. */
  text: string | undefined
  language?: string | undefined
  direction?: 'ltr' | 'rtl' | 'auto'
}

/** The text of a widget: that of its medium, or what was written as the response of another widget. */
export function spanText(
  widget: TextSpansWidget,
  task: Task,
  responses: Readonly<Record<string, Response>>,
): SpanText {
  if (widget.response === undefined) {
    const medium = task.media?.find(({ id }) => id === widget.media)
    return { text: medium?.text, language: medium?.language }
  }
  const response = Object.hasOwn(responses, widget.response)
    ? responses[widget.response]
    : undefined
  const value: unknown = response?.state === 'answered' ? response.value : undefined
  const text =
    typeof value === 'object' && value !== null && 'text' in value ? value.text : (value ?? '')
  const writer = task.widgets.find(({ id }) => id === widget.response)
  const rules = writer as { language?: string; direction?: SpanText['direction'] } | undefined
  return {
    text: typeof text === 'string' ? text : undefined,
    language: rules?.language,
    direction: rules?.direction ?? 'auto',
  }
}

/** What a span of the widget points at, beside its stretch. */
export function spanTarget({
  media,
  response,
}: TextSpansWidget): Pick<TextSpanGeometry, 'media' | 'response'> {
  if (response !== undefined) return { response }
  return media === undefined ? {} : { media }
}
