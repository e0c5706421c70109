import { Argument, type Command } from 'commander'
import { listFormats } from '../commands/formats.js'
import { schema, schemas } from '../commands/schema.js'
import { completionScript, shells } from '../completion/completion-script.js'
import { examples } from './examples.js'
import type { ProgramContext } from './program-context.js'
import { addCommand } from './shared-options.js'

/** Commands that tell of the tool itself: `schema`, `formats`, `completion`. */
export function addPlainCommands(program: Command, { host, formats, done }: ProgramContext): void {
  addCommand(program, 'schema', 'print the JSON Schemas of the contract', examples.schema)
    .argument('[name]', `one of ${Object.keys(schemas).join(', ')} (default: all)`)
    .option('-o, --output <path>', 'a file, or a folder for all')
    .option('-f, --force', 'replace files that exist')
    .action(async (name: string | undefined, options: { output?: string; force?: boolean }) => {
      done(await schema(name, options, host))
    })
  addCommand(program, 'formats', 'list the formats and what writing them loses', examples.formats)
    .argument('[id]', 'a format (default: all)')
    .option('--json', 'print JSON')
    .action(async (id: string | undefined, options: { json?: boolean }) => {
      done(await listFormats(id, options, formats, host))
    })
  addCommand(
    program,
    'completion',
    'print a script that completes commands in a shell',
    examples.completion,
  )
    .addArgument(new Argument('<shell>', 'the shell').choices(shells))
    .action(async (shell: (typeof shells)[number]) => {
      await host.write(completionScript(program, shell, formats))
      done(0)
    })
}
