import { annotationCommands } from './annotation-commands.js'
import type { Command } from './command.js'
import { copyCommands } from './copy-commands.js'
import { geometryCommands } from './geometry-commands.js'
import { historyCommands } from './history-commands.js'
import { selectionCommands } from './selection-commands.js'
import { taskCommands } from './task-commands.js'

/** The commands that every store has. */
export const builtInCommands: readonly Command[] = [
  ...historyCommands,
  ...annotationCommands,
  ...copyCommands,
  ...geometryCommands,
  ...selectionCommands,
  ...taskCommands,
]
