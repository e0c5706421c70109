import {
  type Bounds,
  type Frame,
  type Geometry,
  geometryBounds,
  offsetIntoFrame,
  scaleGeometry,
  translateGeometry,
} from '@tagwright/schema'
import { deepEqual } from '../patching/deep-equal.js'
import type { Command, CommandContext } from './command.js'
import { boundaryOf, editableTargetsOf, numberArg } from './targets.js'

/** Moves a geometry by pixels, no further than the frame lets it. */
export function moveInside(geometry: Geometry, dx: number, dy: number, frame?: Frame): Geometry {
  const moved = translateGeometry(geometry, dx, dy)
  const bounds = frame && geometryBounds(moved)
  if (!bounds) return moved
  const [backX, backY] = offsetIntoFrame(bounds, frame)
  return backX === 0 && backY === 0 ? moved : translateGeometry(moved, backX, backY)
}

/** Makes a geometry wider and higher by pixels about its top-left corner, at least one pixel large. */
export function growInside(geometry: Geometry, dw: number, dh: number, frame?: Frame): Geometry {
  const bounds = geometryBounds(geometry)
  if (!bounds) return geometry
  const own = geometry.type === 'box' ? (geometry as Bounds) : bounds
  const room = (start: number, limit = Number.POSITIVE_INFINITY) => Math.max(1, limit - start)
  const upright = geometry.type !== 'box' || !(geometry as { rotation?: number }).rotation
  const widest = upright ? room(own.x, frame?.width) : Number.POSITIVE_INFINITY
  const highest = upright ? room(own.y, frame?.height) : Number.POSITIVE_INFINITY
  const width = Math.min(Math.max(1, own.width + dw), widest)
  const height = Math.min(Math.max(1, own.height + dh), highest)
  if (geometry.type === 'box') return { ...geometry, width, height } as Geometry
  if (!(own.width > 0 && own.height > 0)) return geometry
  return scaleGeometry(geometry, width / own.width, height / own.height, [own.x, own.y])
}

function changeGeometry(
  context: CommandContext,
  event: string,
  change: (geometry: Geometry, frame: Frame | undefined) => Geometry,
): boolean {
  const targets = editableTargetsOf(context).filter(
    ({ geometry }) => geometry && geometryBounds(geometry),
  )
  if (targets.length === 0) return false
  if (context.dry) return true
  const { store } = context
  const group = `${event}:${targets.length}:${targets[0]!.id}`
  const result = store.dispatch({ event, group }, (draft) => {
    for (const target of targets) {
      const next = change(target.geometry!, boundaryOf(store, target))
      if (deepEqual(next, target.geometry)) continue
      draft.updateAnnotation(target.id, (annotation) => {
        annotation.geometry = next
      })
    }
  })
  // At the frame's edge nothing moves, but the key has been heard.
  return result.committed || result.reason === 'empty'
}

const nudge: Command = {
  id: 'annotation.nudge',
  label: 'core.command.nudge',
  run(context) {
    const [dx, dy] = [numberArg(context, 'dx'), numberArg(context, 'dy')]
    if (dx === 0 && dy === 0) return false
    return changeGeometry(context, 'annotation.nudge', (geometry, frame) =>
      moveInside(geometry, dx, dy, frame),
    )
  },
}

const resize: Command = {
  id: 'annotation.resize',
  label: 'core.command.resize',
  run(context) {
    const [dw, dh] = [numberArg(context, 'dw'), numberArg(context, 'dh')]
    if (dw === 0 && dh === 0) return false
    return changeGeometry(context, 'annotation.resize', (geometry, frame) =>
      growInside(geometry, dw, dh, frame),
    )
  },
}

/** A command of its own for each arrow, so that each key can be remapped. */
function arrow(base: Command, name: string, key: string, args: object): Command {
  const id = `${base.id}-${name}`
  return {
    id,
    label: `core.command.${id.slice('annotation.'.length)}`,
    keys: [key],
    scope: 'widget:image',
    repeat: true,
    run: (context) => base.run({ ...context, args: { ...args, ...(context.args as object) } }),
  }
}

/** Pixels that Shift with an arrow moves. */
const far = 10

/** Moving and resizing by numbers and by arrows. */
export const geometryCommands: readonly Command[] = [
  nudge,
  resize,
  arrow(nudge, 'left', 'ArrowLeft', { dx: -1 }),
  arrow(nudge, 'right', 'ArrowRight', { dx: 1 }),
  arrow(nudge, 'up', 'ArrowUp', { dy: -1 }),
  arrow(nudge, 'down', 'ArrowDown', { dy: 1 }),
  arrow(nudge, 'far-left', 'Shift+ArrowLeft', { dx: -far }),
  arrow(nudge, 'far-right', 'Shift+ArrowRight', { dx: far }),
  arrow(nudge, 'far-up', 'Shift+ArrowUp', { dy: -far }),
  arrow(nudge, 'far-down', 'Shift+ArrowDown', { dy: far }),
  arrow(resize, 'narrower', 'Alt+ArrowLeft', { dw: -1 }),
  arrow(resize, 'wider', 'Alt+ArrowRight', { dw: 1 }),
  arrow(resize, 'lower', 'Alt+ArrowUp', { dh: -1 }),
  arrow(resize, 'higher', 'Alt+ArrowDown', { dh: 1 }),
]
