import { defineWidget } from '@tagwright/react'
import type { InstructionsWidget } from '@tagwright/schema'
import { InstructionsView } from './instructions-view.js'

/** The instructions of a page, in Markdown; they have no response. */
export const instructionsWidget = defineWidget<InstructionsWidget>({
  type: 'instructions',
  component: InstructionsView,
})
