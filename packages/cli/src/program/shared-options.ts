import { Argument, type Command, Option } from 'commander'
import type { AnyFormat } from '../input/find-format.js'
import { progressModes } from '../report/progress.js'
import { keyValue, several } from './option-values.js'

/** A command with its examples. */
export function addCommand(
  program: Command,
  name: string,
  description: string,
  examples: readonly string[] | undefined,
): Command {
  const text = ['', 'Examples:', ...(examples ?? []).map((example) => `  ${example}`)].join('\n')
  return program.command(name).description(description).addHelpText('after', text)
}

/** The inputs of a command. */
export const inputsArgument = (): Argument =>
  new Argument('[inputs...]', 'files, folders, zips, or - for standard input (the default)')

/** Options of every command that reads annotations. */
export function addReadingOptions(command: Command, formats: readonly AnyFormat[]): Command {
  const ids = formats.filter((format) => format.parse).map((format) => format.id)
  return command
    .addOption(
      new Option('--from <id>', `format of the inputs: ${ids.join(', ')} (default: found out)`),
    )
    .addOption(
      new Option('--from-option <name=value>', 'an option of the format that is read').argParser(
        keyValue,
      ),
    )
    .addOption(
      new Option('--media <path>', 'where the images and sounds lie, for their sizes').argParser(
        several,
      ),
    )
    .option('--strict', 'end with 1 on warnings and losses too')
    .option('--report <file>', 'write every issue and loss to a JSON file')
    .option('-f, --force', 'replace files that exist')
    .option('-q, --quiet', 'print no issues, notes and progress')
    .addOption(
      new Option('--progress <how>', 'how progress is shown')
        .choices(progressModes)
        .default('auto'),
    )
}
