import { Command } from 'commander'
import { exitCodes } from './examples.js'
import { addPlainCommands } from './plain-commands.js'
import type { ProgramContext } from './program-context.js'
import { addReadingCommands } from './reading-commands.js'
import { addWritingCommands } from './writing-commands.js'

/** The `tagwright` command with all that it can do. */
export function createProgram(context: ProgramContext): Command {
  const program = new Command('tagwright')
    .description('Convert, check, compare, merge and split annotations of many formats.')
    .version(context.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText('after', exitCodes)
    .showSuggestionAfterError()
    .exitOverride()
  addReadingCommands(program, context)
  addWritingCommands(program, context)
  addPlainCommands(program, context)
  return program
}
