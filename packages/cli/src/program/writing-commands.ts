import { type Command, Option } from 'commander'
import { convert, type WriteOptions } from '../commands/convert.js'
import { type MergeOptions, merge } from '../commands/merge.js'
import { type PeaksCommandOptions, peaks } from '../commands/peaks.js'
import { type SplitOptions, split } from '../commands/split.js'
import type { AnyFormat } from '../input/find-format.js'
import { progressModes } from '../report/progress.js'
import { withRun } from '../run/with-run.js'
import { examples } from './examples.js'
import { keyValue, numberBetween, shares } from './option-values.js'
import type { ProgramContext } from './program-context.js'
import { addCommand, addReadingOptions, inputsArgument } from './shared-options.js'

const outputHelp = 'a file, a folder, a .zip, or - for standard output'

/** Commands that write: `convert`, `merge`, `split`, `peaks`. */
export function addWritingCommands(
  program: Command,
  { host, formats, done }: ProgramContext,
): void {
  const begin = (name: string, description: string) =>
    addReadingOptions(addCommand(program, name, description, examples[name]), formats)

  addTo(begin('convert', 'read one format and write another'), formats, true)
    .addArgument(inputsArgument())
    .action(async (inputs: string[], options: WriteOptions) => {
      done(await withRun(host, formats, options, (run) => convert(inputs, options, run)))
    })
  addTo(begin('merge', 'put datasets together, what is there twice once'), formats, false)
    .addArgument(inputsArgument())
    .option(
      '--join',
      'make one document of those about the same medium; annotations say whose they are',
    )
    .action(async (inputs: string[], options: MergeOptions) => {
      done(await withRun(host, formats, options, (run) => merge(inputs, options, run)))
    })
  addTo(begin('split', 'deal documents into parts, labels spread evenly'), formats, false)
    .addArgument(inputsArgument())
    .addOption(
      new Option('--shares <shares>', 'parts and their shares')
        .argParser(shares)
        .default(shares('80/10/10'), 'train=0.8,val=0.1,test=0.1'),
    )
    .addOption(
      new Option('--seed <number>', 'the same seed deals the same')
        .argParser(numberBetween(0, 4294967295, true))
        .default(1),
    )
    .option('--no-stratify', 'deal without looking at labels')
    .option(
      '--one',
      'write one dataset that names the part of each medium, not a folder for each part',
    )
    .action(async (inputs: string[], options: SplitOptions & { shares: SplitOptions['parts'] }) => {
      const all = { ...options, parts: options.shares }
      done(await withRun(host, formats, all, (run) => split(inputs, all, run)))
    })
  addPeaks(program, { host, formats, done })
}

function addTo(command: Command, formats: readonly AnyFormat[], isNeeded: boolean): Command {
  const ids = formats.filter((format) => format.serialize).map((format) => format.id)
  const to = new Option('--to <id>', `format of the output: ${ids.join(', ')}`)
  if (isNeeded) to.makeOptionMandatory()
  else to.default('tagwright')
  return command
    .addOption(to)
    .addOption(
      new Option('--to-option <name=value>', 'an option of the format that is written').argParser(
        keyValue,
      ),
    )
    .requiredOption('-o, --output <path>', outputHelp)
}

function addPeaks(
  program: Command,
  { host, formats, done }: Pick<ProgramContext, 'host' | 'formats' | 'done'>,
): void {
  const whole = numberBetween(1, 2147483647, true)
  addCommand(program, 'peaks', 'write the peaks of sound for quick waveforms', examples.peaks)
    .addArgument(inputsArgument())
    .requiredOption('-o, --output <path>', `${outputHelp}; .dat and .json say the kind`)
    .addOption(
      new Option('-z, --samples-per-pixel <n>', 'samples in a pixel (default: 256)').argParser(
        whole,
      ),
    )
    .addOption(
      new Option('--pixels-per-second <n>', 'pixels in a second')
        .argParser(whole)
        .conflicts('samplesPerPixel'),
    )
    .addOption(
      new Option('-b, --bits <8|16>', 'bits of a value')
        .argParser((text) =>
          text === '16' ? 16 : text === '8' ? 8 : numberBetween(8, 8, true)(text),
        )
        .default(8),
    )
    .addOption(new Option('--type <kind>', 'kind of the files').choices(['dat', 'json']))
    .option('--split-channels', 'keep channels apart')
    .option('-f, --force', 'replace files that exist')
    .option('-q, --quiet', 'print no notes')
    .addOption(
      new Option('--progress <how>', 'how progress is shown').choices(progressModes).hideHelp(),
    )
    .action(async (inputs: string[], options: PeaksCommandOptions) => {
      done(await withRun(host, formats, options, (run) => peaks(inputs, options, run)))
    })
}
