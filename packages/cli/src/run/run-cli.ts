import { defaultFormats } from '@tagwright/formats'
import { CommanderError } from 'commander'
import { CliError } from '../errors/cli-error.js'
import { explainSystemError } from '../errors/system-error.js'
import type { AnyFormat } from '../input/find-format.js'
import { createProgram } from '../program/create-program.js'
import type { CliHost } from './host.js'
import { createProcessHost } from './process-host.js'
import { findVersion } from './version.js'

/**
 * Runs the command and gives its exit code: 0 done, 1 the data has errors (or `diff` found
 * differences), 2 it cannot run. A host may give its own list of formats.
 */
export async function runCli(
  args: readonly string[],
  host: CliHost,
  formats: readonly AnyFormat[] = defaultFormats,
): Promise<number> {
  let code = 0
  const program = createProgram({
    host,
    formats,
    version: findVersion(),
    done: (exitCode) => {
      code = exitCode
    },
  })
  let help = ''
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => {
        help += text
      },
      writeErr: (text) => host.writeError(text),
    })
  }
  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) {
      if (help !== '') await host.write(help)
      return error.exitCode === 0 ? 0 : 2
    }
    const known = explainSystemError(error, host.temporaryFolder, 'written')
    if (known instanceof CliError) host.writeError(`error ${known.code} ${known.message}\n`)
    else throw error
    return 2
  }
  return code
}

/**
 * Runs the command as the process that it is in, with the words that it was started with: a program
 * of one line is the command with formats of one's own.
 */
export async function runOnProcess(formats?: readonly AnyFormat[]): Promise<void> {
  const host = createProcessHost()
  try {
    process.exitCode = await runCli(process.argv.slice(2), host, formats)
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
    host.writeError(`This is a defect of tagwright; please report it.\n${text}\n`)
    process.exitCode = 2
  }
}
