import type { Command, CommandContext } from '@tagwright/core'
import type { Bounds } from '@tagwright/schema'
import type { Surface } from '../canvas/surface.js'
import {
  fitBounds,
  fitView,
  rotateView,
  type Viewport,
  type ViewRotation,
  zoomAt,
} from '../viewport/viewport.js'

const scope = 'widget:image' as const

/** The surface of the widget that a command is meant for; undefined when it is none of ours. */
export function surfaceOf({ store, widget }: CommandContext): Surface | undefined {
  const handle = widget === null ? undefined : store.handleOf(widget)
  return handle && typeof handle === 'object' && 'viewport' in handle && 'tools' in handle
    ? (handle as Surface)
    : undefined
}

/** Changes the view; whether it `applies` is asked at every change of the task. */
const view =
  (
    change: (view: Viewport, surface: Surface) => Viewport | undefined,
    applies = (_surface: Surface): boolean => true,
  ): Command['run'] =>
  (context) => {
    const surface = surfaceOf(context)
    if (!surface || surface.viewport.empty || !applies(surface)) return false
    if (context.dry) return true
    const next = change(surface.viewport.get(), surface)
    if (next) surface.viewport.set(next)
    return next !== undefined
  }

const zoom = (factor: number) =>
  view((now) => zoomAt(now, now.scale * factor, [now.width / 2, now.height / 2]))

/** Turns by a quarter; a picture that was shown whole stays so. */
const turn = (degrees: 90 | 270) =>
  view((now) => {
    const rotation = ((now.rotation + degrees) % 360) as ViewRotation
    const isWhole = Math.abs(fitView(now).scale - now.scale) < 1e-6
    return isWhole ? fitView({ ...now, rotation }) : rotateView(now, rotation)
  })

/** The rectangle about the selected annotations of a surface. */
export function selectionBounds(surface: Surface): Bounds | undefined {
  const { selection } = surface.store.getState().session
  let box: [number, number, number, number] | undefined
  for (const id of selection) {
    const bounds = surface.index().boundsOf(id)
    if (!bounds) continue
    const { x, y, width, height } = bounds
    box = box
      ? [
          Math.min(box[0], x),
          Math.min(box[1], y),
          Math.max(box[2], x + width),
          Math.max(box[3], y + height),
        ]
      : [x, y, x + width, y + height]
  }
  return box && { x: box[0], y: box[1], width: box[2] - box[0], height: box[3] - box[1] }
}

const hasSelection = (surface: Surface): boolean =>
  surface.store.getState().session.selection.some((id) => surface.index().boundsOf(id))

/** Zoom and pan by keys and buttons. */
export const viewCommands: readonly Command[] = [
  {
    id: 'view.zoom-in',
    label: 'image.command.zoom-in',
    keys: ['+', '='],
    scope,
    repeat: true,
    run: zoom(1.25),
  },
  {
    id: 'view.zoom-out',
    label: 'image.command.zoom-out',
    keys: ['-'],
    scope,
    repeat: true,
    run: zoom(0.8),
  },
  {
    id: 'view.fit',
    label: 'image.command.fit',
    keys: ['Shift+1'],
    scope,
    run: view((now) => fitView(now)),
  },
  {
    id: 'view.actual-size',
    label: 'image.command.actual-size',
    keys: ['Shift+2'],
    scope,
    run: view((now) => zoomAt(now, 1, [now.width / 2, now.height / 2])),
  },
  {
    id: 'view.rotate-left',
    label: 'image.command.rotate-left',
    keys: ['Shift+Comma'],
    scope,
    run: turn(270),
  },
  {
    id: 'view.rotate-right',
    label: 'image.command.rotate-right',
    keys: ['Shift+Period'],
    scope,
    run: turn(90),
  },
  {
    id: 'view.zoom-to-selection',
    label: 'image.command.zoom-to-selection',
    keys: ['Z'],
    scope,
    run: view((now, surface) => {
      const bounds = selectionBounds(surface)
      const padding = Math.min(now.width, now.height) / 5
      return bounds && fitBounds(now, bounds, { padding, maxScale: 16 })
    }, hasSelection),
  },
]
