import type { Command } from './command.js'

/** Undo and redo of the whole task; in text boxes too. */
export const historyCommands: readonly Command[] = [
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
