import type { Tool } from '@tagwright/core'
import type { BoxGeometry, EllipseGeometry } from '@tagwright/schema'
import { type BoxToolState, boxTool } from '../box/box.tool.js'

/** The ellipse that fills a box. */
export function ellipseIn({ x, y, width, height, rotation }: BoxGeometry): EllipseGeometry {
  const [rx, ry] = [width / 2, height / 2]
  return { type: 'ellipse', cx: x + rx, cy: y + ry, rx, ry, rotation }
}

/** The box about an ellipse, turned as it is. */
export function boxAround({ cx, cy, rx, ry, rotation }: EllipseGeometry): BoxGeometry {
  return { type: 'box', x: cx - rx, y: cy - ry, width: 2 * rx, height: 2 * ry, rotation }
}

/** Draws an ellipse as a box is drawn: a drag, or two clicks; Shift makes a circle. */
export const ellipseTool: Tool<BoxToolState> = {
  id: 'ellipse',
  start: boxTool.start,
  on(state, event, context) {
    const { draft, commit, ...step } = boxTool.on(state, event, context)
    return {
      ...step,
      ...(draft !== undefined && { draft: draft && ellipseIn(draft as BoxGeometry) }),
      ...(commit && { commit: ellipseIn(commit as BoxGeometry) }),
    }
  },
}
