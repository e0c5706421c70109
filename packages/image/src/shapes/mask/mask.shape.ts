import { type PathToolState, pathStepBack, type Tool } from '@tagwright/core'
import { clampMask, maskContains, offsetIntoFrame, translateMask } from '@tagwright/schema'
import { Brush, Eraser, Scissors, SquareDashed, WandSparkles } from 'lucide-react'
import { polygonThrough } from '../polygon/polygon.tool.js'
import { defineShape, type Shape } from '../shape.js'
import { createBrushTool } from './brush.tool.js'
import { maskExtent } from './mask.draft.js'
import { createMaskPainter } from './mask.paint.js'
import { createOutlineTool } from './outline.tool.js'
import { wandTool } from './wand.tool.js'

/** The tools of masks, by their ids. */
export type MaskShapeId = 'brush' | 'eraser' | 'wand' | 'mask-add' | 'mask-cut'

type Own = Pick<Shape<'mask'>, 'icon' | 'keys' | 'tool' | 'continues'> & Partial<Shape<'mask'>>

const outline: Partial<Shape<'mask'>> = {
  clicks: true,
  spoken: 'image.cursor.vertex',
  stepBack: (state) => pathStepBack(state as PathToolState, polygonThrough),
}

const tools: Readonly<Record<MaskShapeId, Own>> = {
  brush: {
    icon: Brush,
    keys: ['B'],
    tool: createBrushTool('brush', 1) as Tool,
    continues: 'may',
    strokes: true,
    spoken: 'image.cursor.stroke',
  },
  eraser: {
    icon: Eraser,
    keys: ['E'],
    tool: createBrushTool('eraser', 0) as Tool,
    continues: 'must',
    strokes: true,
    spoken: 'image.cursor.stroke',
  },
  wand: { icon: WandSparkles, keys: ['W'], tool: wandTool as Tool, continues: 'may', clicks: true },
  'mask-add': {
    ...outline,
    icon: SquareDashed,
    keys: ['Shift+B'],
    tool: createOutlineTool('mask-add', 1) as Tool,
    continues: 'may',
  },
  'mask-cut': {
    ...outline,
    icon: Scissors,
    keys: ['Shift+E'],
    tool: createOutlineTool('mask-cut', 0) as Tool,
    continues: 'must',
  },
}

/** Makes a shape of masks with one of their tools; pictures of masks are kept with it. */
export function createMaskShape(id: MaskShapeId): Shape<'mask'> {
  return defineShape<'mask'>({
    id,
    geometry: 'mask',
    over: true,
    label: `image.shape.${id}`,
    bounds: maskExtent,
    hit: maskContains,
    trace(pen, mask) {
      const { x, y, width, height } = maskExtent(mask)
      pen.rect(x, y, width, height)
    },
    paint: createMaskPainter(),
    handles: () => [],
    dragHandle: (mask) => mask,
    translate: translateMask,
    clamp(mask, frame) {
      const [dx, dy] = offsetIntoFrame(maskExtent(mask), frame)
      return dx === 0 && dy === 0 ? mask : clampMask(translateMask(mask, dx, dy), frame)
    },
    ...tools[id],
  })
}
