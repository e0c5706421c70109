import type { Command } from '@tagwright/core'
import type { ShapeEntry } from '../shapes/shape.js'
import { surfaceOf } from './view-commands.js'

const scope = 'widget:image' as const

const choose =
  (id: string): Command['run'] =>
  (context) => {
    const surface = surfaceOf(context)
    if (!surface) return false
    const isShape = surface.shapes.some((shape) => shape.id === id)
    if (id !== 'select' && id !== 'pan' && !isShape) return false
    if (isShape && !context.store.canEdit(undefined, surface.widget.id)) return false
    if (!context.dry) surface.setTool(id)
    return true
  }

/** Id of the command that chooses a tool. */
export const toolCommand = (tool: string): string => `image.tool-${tool}`

/** One command per tool: select, pan, and the given shapes. */
export function createToolCommands(shapes: readonly ShapeEntry[]): readonly Command[] {
  return [
    {
      id: toolCommand('select'),
      label: 'image.command.select',
      keys: ['V'],
      scope,
      run: choose('select'),
    },
    { id: toolCommand('pan'), label: 'image.command.pan', keys: ['H'], scope, run: choose('pan') },
    ...shapes.map(({ id, label, keys }) => ({
      id: toolCommand(id),
      label,
      ...(keys && { keys }),
      scope,
      run: choose(id),
    })),
  ]
}
