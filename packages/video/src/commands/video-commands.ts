import type { Command } from '@tagwright/core'
import { arrowCommands } from './arrow-commands.js'
import { editCommands } from './edit-commands.js'
import { playCommands } from './play-commands.js'
import { trackCommands } from './track-commands.js'
import { viewCommands } from './view-commands.js'

/** All commands of the clip widget. */
export const videoCommands: readonly Command[] = [
  ...playCommands,
  ...arrowCommands,
  ...editCommands,
  ...trackCommands,
  ...viewCommands,
]
