import { boxTool, defineShape, polygonShape } from '@tagwright/image'
import type { BoxGeometry, PolygonGeometry } from '@tagwright/schema'

/** The diamond that touches the middles of a box's sides. */
function diamondIn({ x, y, width, height }: BoxGeometry): PolygonGeometry {
  const [right, bottom] = [x + width, y + height]
  const [middle, centre] = [x + width / 2, y + height / 2]
  const exterior: [number, number][] = [
    [middle, y],
    [right, centre],
    [middle, bottom],
    [x, centre],
  ]
  return { type: 'polygon', parts: [{ exterior, holes: [] }] }
}

/** What is special about drawing polygons by clicks: a diamond is dragged. */
const { clicks: _, spoken: __, stepBack: ___, ...polygon } = polygonShape

/**
 * Diamonds, drawn as boxes are: a drag, two clicks, or by keys. The data are polygons, so that every
 * format can write them, and the polygon's handles edit them.
 */
export const diamondShape = defineShape<'polygon'>({
  ...polygon,
  id: 'diamond',
  label: 'Diamond',
  icon: ({ size = 18 }) => (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d="M12 3 21 12 12 21 3 12Z" fill="none" stroke="currentColor" strokeWidth="2" />
    </svg>
  ),
  keys: ['G'],
  tool: {
    id: 'diamond',
    start: boxTool.start,
    on(state: ReturnType<typeof boxTool.start>, event, context) {
      const { draft, commit, ...step } = boxTool.on(state, event, context)
      return {
        ...step,
        ...(draft !== undefined && { draft: draft && diamondIn(draft as BoxGeometry) }),
        ...(commit && { commit: diamondIn(commit as BoxGeometry) }),
      }
    },
  },
})
