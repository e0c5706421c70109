import { defineWidget } from '@tagwright/react'
import type { ExamplesWidget } from '@tagwright/schema'
import { examplesMessages } from './examples.messages.js'
import { ExamplesView } from './examples-view.js'

/** Good and bad examples of the work; they have no response. */
export const examplesWidget = defineWidget<ExamplesWidget>({
  type: 'examples',
  component: ExamplesView,
  messages: examplesMessages,
})
