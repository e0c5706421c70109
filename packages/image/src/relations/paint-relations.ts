import type { Bounds, Point2, Relation } from '@tagwright/schema'
import type { ExtraPaint, Surface } from '../canvas/surface.js'
import { paintTag } from '../paint/paint-tag.js'
import { boundsToScreen, type Viewport } from '../viewport/viewport.js'

/** More than this many are drawn only where they touch the selection. */
const fewRelations = 200
const headLength = 10

const middleOf = ({ x, y, width, height }: Bounds): Point2 => [x + width / 2, y + height / 2]

/** Where the way to a point leaves a rectangle; its middle when the point lies inside. */
function edgeTowards(bounds: Bounds, [tx, ty]: Point2): Point2 {
  const [cx, cy] = middleOf(bounds)
  const [dx, dy] = [tx - cx, ty - cy]
  const share = Math.min(
    dx === 0 ? Infinity : bounds.width / 2 / Math.abs(dx),
    dy === 0 ? Infinity : bounds.height / 2 / Math.abs(dy),
  )
  return share < 1 ? [cx + dx * share, cy + dy * share] : [cx, cy]
}

function arrow(context: CanvasRenderingContext2D, from: Point2, to: Point2, directed: boolean) {
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0])
  context.moveTo(from[0], from[1])
  context.lineTo(to[0], to[1])
  if (!directed) return
  for (const side of [-0.45, 0.45]) {
    context.moveTo(to[0], to[1])
    context.lineTo(
      to[0] - headLength * Math.cos(angle + side),
      to[1] - headLength * Math.sin(angle + side),
    )
  }
}

/** Draws the relations between annotations in sight as arrows; `nameOf` puts them in words. */
export function paintRelations(
  surface: Surface,
  nameOf: (relation: Relation) => string,
): ExtraPaint {
  const { store } = surface
  const boundsOf = (id: string, view: Viewport): Bounds | undefined => {
    const annotation = store.getState().document.annotations.get(id)
    if (!annotation || surface.isHidden(annotation)) return undefined
    const edited = surface.live.get().edited?.get(id)
    const shape = edited && surface.index().shapeOf(annotation)
    const bounds = edited && shape ? shape.bounds(edited) : surface.index().boundsOf(id)
    return bounds && boundsToScreen(view, bounds)
  }
  return (context, view) => {
    const { document, session } = store.getState()
    const { relations } = document
    if (relations.length === 0) return
    const chosen = new Set(session.selection)
    const touches = ({ from, to }: Relation) => chosen.has(from) || chosen.has(to)
    const isMany = relations.length > fewRelations
    for (const relation of relations) {
      const isChosen = touches(relation)
      if (isMany && !isChosen) continue
      const from = boundsOf(relation.from, view)
      const to = from && boundsOf(relation.to, view)
      if (!from || !to) continue
      const start = edgeTowards(from, middleOf(to))
      const end = edgeTowards(to, middleOf(from))
      const style = [
        ['rgba(0, 0, 0, 0.6)', isChosen ? 5 : 3.5],
        [isChosen ? '#ffd166' : '#fff', isChosen ? 2.5 : 1.5],
      ] as const
      for (const [color, width] of style) {
        context.beginPath()
        arrow(context, start, end, relation.directed !== false)
        context.strokeStyle = color
        context.lineWidth = width
        context.stroke()
      }
      const name = isChosen ? nameOf(relation) : ''
      const [x, y] = [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2]
      if (name) paintTag(context, { name, tagColor: '#ffd166', tagText: '#000' }, { x, y })
    }
  }
}
