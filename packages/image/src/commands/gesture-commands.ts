import type { Command } from '@tagwright/core'
import type { Surface } from '../canvas/surface.js'

/**
 * Undo of one widget: while something is being drawn or dragged there, it takes the last click back,
 * or drops the gesture; what is done already is undone only after that.
 */
export function gestureCommands({ store, tools, widget }: Surface): readonly Command[] {
  const known = store.commands.get('history.undo')
  if (!known) return []
  return [
    {
      ...known,
      widget: widget.id,
      run({ dry }) {
        if (dry) return tools.busy || store.history.canUndo
        return tools.back() || tools.cancel() || store.history.undo()
      },
    },
  ]
}
