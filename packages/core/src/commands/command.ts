// A command is run with the store that holds it, so the two are stated together.
export type { Command, CommandContext, CommandScope } from '../store/task-store.js'
