import type { Tool } from '@tagwright/core'
import { boxTool } from './box.tool.js'

/** The gesture under way, and its state. */
export interface ChosenBoxState {
  tool: Tool
  state: unknown
}

const corners = boxTool as Tool

/**
 * Draws a box as the annotator chose: by a drag or two clicks on its corners, or by another gesture
 * such as the four outermost points of an object. A gesture ends as it began.
 */
export const chosenBoxTool: Tool<ChosenBoxState | null> = {
  id: 'box',
  start: () => null,
  on(under, event, context) {
    const tool = under?.tool ?? context.settings?.boxTool ?? corners
    const step = tool.on(under ? under.state : tool.start(), event, context)
    const ends = step.commit || step.cancelled
    return { ...step, state: ends ? null : { tool, state: step.state } }
  },
}
