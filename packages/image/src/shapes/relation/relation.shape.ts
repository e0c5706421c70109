import type { Tool } from '@tagwright/core'
import type { Point2 } from '@tagwright/schema'
import { Workflow } from 'lucide-react'
import { relate } from '../../relations/relate.js'
import { polylineShape } from '../polyline/polyline.shape.js'
import { defineShape } from '../shape.js'
import { relationTool } from './relation.tool.js'

/** Draws relations: from the annotation at one end of a line to the one at its other end. */
export const relationShape = defineShape<'polyline'>({
  ...polylineShape,
  id: 'relation',
  label: 'image.shape.relation',
  icon: Workflow,
  keys: ['J'],
  tool: relationTool as Tool,
  clicks: true,
  over: true,
  spoken: 'image.cursor.relation',
  apply(drawn, { store, hits }) {
    const [from, to] = (drawn.type === 'polyline' ? drawn.points : []) as Point2[]
    const start = from && hits(from)[0]
    const end = to && hits(to).find((id) => id !== start)
    if (start === undefined || end === undefined) return false
    const made = relate(store, start, end)
    if (made) store.setSession({ selection: [start] })
    return made
  },
})
