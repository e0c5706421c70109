import { type Command, Option } from 'commander'
import { type DiffOptions, diff } from '../commands/diff.js'
import { type StatsOptions, stats } from '../commands/stats.js'
import { type ValidateOptions, validate } from '../commands/validate.js'
import { withRun } from '../run/with-run.js'
import { examples } from './examples.js'
import { numberBetween } from './option-values.js'
import type { ProgramContext } from './program-context.js'
import { addCommand, addReadingOptions, inputsArgument } from './shared-options.js'

/** Commands that read and tell: `validate`, `stats`, `diff`. */
export function addReadingCommands(
  program: Command,
  { host, formats, done }: ProgramContext,
): void {
  const asJson = 'print JSON'
  addReadingOptions(
    addCommand(
      program,
      'validate',
      'tell everything that is wrong in the inputs',
      examples.validate,
    ),
    formats,
  )
    .addArgument(inputsArgument())
    .option('--json', asJson)
    .action(async (inputs: string[], options: ValidateOptions) => {
      done(await withRun(host, formats, options, (run) => validate(inputs, options, run)))
    })
  addReadingOptions(
    addCommand(program, 'stats', 'count labels, sizes and durations', examples.stats),
    formats,
  )
    .addArgument(inputsArgument())
    .option('--json', asJson)
    .action(async (inputs: string[], options: StatsOptions) => {
      done(await withRun(host, formats, options, (run) => stats(inputs, options, run)))
    })
  addReadingOptions(
    addCommand(program, 'diff', 'tell what changed from A to B', examples.diff),
    formats,
  )
    .argument('<a>', 'a file, a folder, a zip, or -')
    .argument('<b>', 'what it is compared with')
    .addOption(
      new Option('--by <how>', 'match annotations by id or by overlap')
        .choices(['id', 'iou'])
        .default('id'),
    )
    .addOption(
      new Option('--threshold <iou>', 'least overlap of a pair')
        .argParser(numberBetween(0.000001, 1))
        .default(0.5),
    )
    .addOption(
      new Option('--labels <which>', 'labels that pairs by overlap may have')
        .choices(['any', 'same'])
        .default('any'),
    )
    .option('--summary', 'print the sums only')
    .option('--json', asJson)
    .action(async (a: string, b: string, options: DiffOptions) => {
      done(await withRun(host, formats, options, (run) => diff(a, b, options, run)))
    })
}
