import type { Command } from '@tagwright/core'
import { surfaceOf } from '../commands/view-commands.js'
import type { ViewChoice } from './view-choice.js'

const scope = 'widget:image' as const

const toggle =
  (key: 'miniMap' | 'pixelGrid' | 'invert' | 'crosshair'): Command['run'] =>
  (context) => {
    const choices = surfaceOf(context)?.choices
    if (!choices) return false
    if (!context.dry) choices.set({ [key]: !choices.get()[key] } as Partial<ViewChoice>)
    return true
  }

/** What of the view is on or off, by keys and buttons. */
export const viewChoiceCommands: readonly Command[] = [
  {
    id: 'view.mini-map',
    label: 'image.command.mini-map',
    keys: ['Shift+M'],
    scope,
    run: toggle('miniMap'),
  },
  {
    id: 'view.pixel-grid',
    label: 'image.command.pixel-grid',
    keys: ['Shift+G'],
    scope,
    run: toggle('pixelGrid'),
  },
  {
    id: 'view.invert',
    label: 'image.command.invert',
    keys: ['Shift+I'],
    scope,
    run: toggle('invert'),
  },
  {
    id: 'view.full-screen',
    label: 'image.command.full-screen',
    keys: ['Shift+F'],
    scope,
    run(context) {
      const live = surfaceOf(context)?.live
      if (live && !context.dry) live.set({ full: !live.get().full })
      return live !== undefined
    },
  },
]
