import type { Command } from './command.js'

/** The commands that every store has. */
export const builtInCommands: readonly Command[] = [
  {
    id: 'history.undo',
    label: 'core.command.undo',
    keys: ['Mod+Z'],
    whileTyping: true,
    repeat: true,
    run: ({ store, dry }) => (dry ? store.history.canUndo : store.history.undo()),
  },
  {
    id: 'history.redo',
    label: 'core.command.redo',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    whileTyping: true,
    repeat: true,
    run: ({ store, dry }) => (dry ? store.history.canRedo : store.history.redo()),
  },
]
