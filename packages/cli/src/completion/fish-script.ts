import type { CompletedCommand } from './describe-commands.js'

const quote = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`

/** Completion for fish. */
export function fishScript(name: string, commands: readonly CompletedCommand[]): string {
  const none = `__fish_use_subcommand`
  const lines = commands.flatMap(({ name: command, description, options, values }) => {
    const inside = quote(`__fish_seen_subcommand_from ${command}`)
    return [
      `complete -c ${name} -n ${none} -f -a ${command} -d ${quote(description)}`,
      ...(values.length > 0
        ? [`complete -c ${name} -n ${inside} -f -a ${quote(values.join(' '))}`]
        : []),
      ...options.map(({ flags, description: text, takesValue, values: known }) => {
        const names = flags.map((flag) =>
          flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
        )
        const value = takesValue
          ? known.length > 0
            ? ` -x -a ${quote(known.join(' '))}`
            : ' -r'
          : ''
        return `complete -c ${name} -n ${inside} ${names.join(' ')}${value} -d ${quote(text)}`
      }),
    ]
  })
  return `# fish completion of ${name}\n${lines.join('\n')}\n`
}
