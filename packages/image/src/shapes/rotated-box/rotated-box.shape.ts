import type { Tool } from '@tagwright/core'
import { boxBounds, clampBox } from '@tagwright/schema'
import { Diamond } from 'lucide-react'
import { sideHandles } from '../box/box.handles.js'
import { rotateHandle } from '../box/box.rotation.js'
import { boxShape } from '../box/box.shape.js'
import { defineShape } from '../shape.js'
import { rotatedBoxTool } from './rotated-box.tool.js'

/** Boxes that may be turned: the geometry is the box's; where it is offered, boxes can be turned. */
export const rotatedBoxShape = defineShape<'box'>({
  ...boxShape,
  id: 'rotated-box',
  label: 'image.shape.rotated-box',
  icon: Diamond,
  keys: ['Shift+R'],
  tool: rotatedBoxTool as Tool,
  clicks: false,
  leads: true,
  spoken: 'image.cursor.side',
  handles: (box, scale = 1) => [...sideHandles(box), rotateHandle(box, scale)],
  // An upright box is moved in as it is; a turned one that is too large is made smaller.
  clamp(box, frame) {
    const moved = boxShape.clamp(box, frame)
    const { width, height } = boxBounds(moved)
    return width > frame.width || height > frame.height ? clampBox(moved, frame) : moved
  },
})
