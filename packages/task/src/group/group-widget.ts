import { defineWidget } from '@tagwright/react'
import type { GroupWidget } from '@tagwright/schema'
import { taskMessages } from '../messages/task-messages.js'
import { GroupView } from './group-view.js'

/** Widgets that are asked together, as a task's widget of type `group`. */
export const groupWidget = defineWidget<GroupWidget>({
  type: 'group',
  component: GroupView,
  messages: taskMessages,
})
