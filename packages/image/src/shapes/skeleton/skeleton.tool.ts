import type { Tool } from '@tagwright/core'
import type { BoxGeometry } from '@tagwright/schema'
import { type BoxToolState, boxTool } from '../box/box.tool.js'
import { placeSkeleton } from './skeleton.template.js'

/** Draws all keypoints of a label's skeleton into a dragged rectangle, or one of two clicks. */
export const skeletonTool: Tool<BoxToolState> = {
  id: 'skeleton',
  start: boxTool.start,
  on(state, event, context) {
    const { draft, commit, ...step } = boxTool.on(state, event, context)
    const place = (box: BoxGeometry) => placeSkeleton(context.skeleton, box, context.rotation)
    return {
      ...step,
      ...(draft !== undefined && { draft: draft && place(draft as BoxGeometry) }),
      ...(commit && { commit: place(commit as BoxGeometry) }),
    }
  },
}
