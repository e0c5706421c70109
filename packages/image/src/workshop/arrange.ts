import type { TaskStore } from '@tagwright/core'
import {
  type Annotation,
  type Bounds,
  geometryBounds,
  translateGeometry,
  unionBounds,
} from '@tagwright/schema'

/** Sides and middles that annotations are brought to, and what is spread evenly. */
export type Arrangement =
  | 'left'
  | 'center'
  | 'right'
  | 'top'
  | 'middle'
  | 'bottom'
  | 'spread-x'
  | 'spread-y'

/** All arrangements, as they are offered. */
export const arrangements: readonly Arrangement[] = [
  'left',
  'center',
  'right',
  'top',
  'middle',
  'bottom',
  'spread-x',
  'spread-y',
]

type Placed = readonly [id: string, bounds: Bounds]
type Move = readonly [id: string, dx: number, dy: number]

/**
 * Even gaps in the order that they stand; where they overlap too much for gaps, even middles, but
 * for large ones that would leave the rectangle about all.
 */
function spread(placed: readonly Placed[], axis: 'x' | 'y'): Move[] {
  const side = axis === 'x' ? 'width' : 'height'
  const around = unionBounds(placed.map(([, bounds]) => bounds))!
  const taken = placed.reduce((sum, [, bounds]) => sum + bounds[side], 0)
  const gap = (around[side] - taken) / (placed.length - 1)
  const half = ({ [side]: size }: Bounds) => (gap < 0 ? size / 2 : 0)
  const start = (bounds: Bounds) => bounds[axis] + half(bounds)
  const sorted = [...placed].sort((a, b) => start(a[1]) - start(b[1]))
  const first = start(sorted[0]![1])
  const step = (start(sorted.at(-1)![1]) - first) / (placed.length - 1)
  let at = around[axis]
  return sorted.map(([id, bounds], index) => {
    const room = around[axis] + around[side] - bounds[side]
    const even = Math.min(room, Math.max(around[axis], first + index * step - half(bounds)))
    const by = (gap < 0 ? even : at) - bounds[axis]
    at += bounds[side] + gap
    return axis === 'x' ? [id, by, 0] : [id, 0, by]
  })
}

/** How far each rectangle moves, in image pixels. */
export function arrangeMoves(arrangement: Arrangement, placed: readonly Placed[]): Move[] {
  const around = unionBounds(placed.map(([, bounds]) => bounds))
  if (!around) return []
  if (arrangement === 'spread-x' || arrangement === 'spread-y') {
    return placed.length < 3 ? [] : spread(placed, arrangement === 'spread-x' ? 'x' : 'y')
  }
  const to = ({ x, y, width, height }: Bounds): readonly [number, number] => {
    switch (arrangement) {
      case 'left':
        return [around.x - x, 0]
      case 'right':
        return [around.x + around.width - x - width, 0]
      case 'center':
        return [around.x + around.width / 2 - x - width / 2, 0]
      case 'top':
        return [0, around.y - y]
      case 'bottom':
        return [0, around.y + around.height - y - height]
      default:
        return [0, around.y + around.height / 2 - y - height / 2]
    }
  }
  return placed.map(([id, bounds]) => [id, ...to(bounds)])
}

/** Brings annotations into line or spreads them evenly, as one step; false when they stand so. */
export function arrange(
  store: TaskStore,
  arrangement: Arrangement,
  targets: readonly Annotation[],
): boolean {
  const placed = targets.flatMap(({ id, geometry }): Placed[] => {
    const bounds = geometry && geometryBounds(geometry)
    return bounds ? [[id, bounds]] : []
  })
  const moves = arrangeMoves(arrangement, placed).filter(([, dx, dy]) => dx !== 0 || dy !== 0)
  if (placed.length < 2 || moves.length === 0) return false
  return store.dispatch({ event: 'annotation.arrange' }, (draft) => {
    for (const [id, dx, dy] of moves) {
      draft.updateAnnotation(id, (annotation) => ({
        ...annotation,
        geometry: translateGeometry(annotation.geometry!, dx, dy),
      }))
    }
  }).committed
}

/** Scales annotations together about the middle of all, as one step; false when they would leave the frame. */
export function scaleTogether(
  store: TaskStore,
  targets: readonly Annotation[],
  factor: number,
  scale: (
    annotation: Annotation,
    factor: number,
    origin: [number, number],
  ) => Annotation['geometry'],
): boolean {
  const around = unionBounds(
    targets.flatMap(({ geometry }) => (geometry && geometryBounds(geometry)) ?? []),
  )
  if (!around || targets.length === 0) return false
  const origin: [number, number] = [around.x + around.width / 2, around.y + around.height / 2]
  return store.dispatch(
    { event: 'annotation.scale', group: `scale:${targets.map(({ id }) => id).join()}` },
    (draft) => {
      for (const target of targets) {
        const geometry = scale(target, factor, origin)
        if (geometry)
          draft.updateAnnotation(target.id, (annotation) => ({ ...annotation, geometry }))
      }
    },
  ).committed
}
