import { defineWidget } from '@tagwright/react'
import type { TextSpansWidget } from '@tagwright/schema'
import { checkTextSpans } from './check-text-spans.js'
import { textSpansMessages } from './text-spans.messages.js'
import { TextSpansField } from './text-spans-field.js'

/** The text spans field: annotations with `text-span` geometries in code points, and relations. */
export const textSpansWidget = defineWidget<TextSpansWidget>({
  type: 'text-spans',
  component: TextSpansField,
  messages: textSpansMessages,
  check: ({ widget, task, document }) => checkTextSpans(widget as TextSpansWidget, task, document),
})
