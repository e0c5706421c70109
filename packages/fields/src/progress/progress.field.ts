import { defineWidget } from '@tagwright/react'
import type { ProgressWidget } from '@tagwright/schema'
import { progressMessages } from './progress.messages.js'
import { ProgressView } from './progress-view.js'

/** How much of the task is answered; it has no response. */
export const progressWidget = defineWidget<ProgressWidget>({
  type: 'progress',
  component: ProgressView,
  messages: progressMessages,
})
