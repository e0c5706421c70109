import { type Command, type CommandContext, targetsOf } from '@tagwright/core'
import { surfaceOf } from '../commands/view-commands.js'

const scope = 'widget:image' as const

const ownTargets = (context: CommandContext) =>
  targetsOf(context).filter(({ widget }) => widget === context.widget)

/** Selected annotations of the widget that a command is meant for, on both clipboards. */
function copy(context: CommandContext): boolean {
  const board = surfaceOf(context)?.pasteboard
  const targets = ownTargets(context)
  if (!board || targets.length === 0) return false
  if (!context.dry) board.copy(targets)
  return true
}

/**
 * Copy, cut and paste in the image widget, through the computer's clipboard. In other widgets the
 * engine's own commands copy within the page.
 */
export const clipboardCommands: readonly Command[] = [
  {
    id: 'image.copy',
    label: 'core.command.copy',
    keys: ['Mod+C'],
    scope,
    run: copy,
  },
  {
    id: 'image.cut',
    label: 'image.workshop.cut',
    keys: ['Mod+X'],
    scope,
    run(context) {
      const ids = ownTargets(context).map(({ id }) => id)
      // All or nothing: a locked one would be copied and stay.
      if (!ids.every((id) => context.store.canEdit(id)) || !copy(context)) return false
      return context.dry || context.store.run('annotation.delete', { ids }, context)
    },
  },
  {
    id: 'image.paste',
    label: 'core.command.paste',
    keys: ['Mod+V'],
    scope,
    // The key goes on to the browser, whose paste event brings what is on its clipboard.
    keepsDefault: true,
    run(context) {
      const surface = surfaceOf(context)
      if (!surface?.pasteboard || !context.store.canEdit(undefined, surface.widget.id)) return false
      if (!surface.pasteboard.canPaste()) return false
      if (!context.dry) surface.pasteboard.expectPaste()
      return true
    },
  },
]
