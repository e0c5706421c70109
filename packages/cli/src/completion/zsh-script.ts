import type { CompletedCommand, CompletedOption } from './describe-commands.js'

const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`
const plain = (text: string): string => text.replace(/[[\]:\\]/g, '\\$&')

/** Completion for zsh, to be put into a folder of `$fpath` as `_tagwright`. */
export function zshScript(name: string, commands: readonly CompletedCommand[]): string {
  const list = commands.map(
    (command) => `    ${quote(`${command.name}:${plain(command.description)}`)}`,
  )
  const cases = commands.map(({ name: command, options, values }) => {
    const rest = values.length > 0 ? `1:argument:(${values.join(' ')})` : '*:file:_files'
    const lines = [...options.flatMap(optionSpec), rest].map((spec) => `        ${quote(spec)}`)
    return `      ${command})\n        _arguments \\\n${lines.join(' \\\n')}\n        ;;`
  })
  return `#compdef ${name}
# zsh completion of ${name}
_${name}() {
  local -a commands
  commands=(
${list.join('\n')}
  )
  _arguments -C '1:command:->command' '*::argument:->argument'
  case "$state" in
    command) _describe 'command' commands ;;
    argument)
      case "$words[1]" in
${cases.join('\n')}
      esac
      ;;
  esac
}
_${name} "$@"
`
}

function optionSpec({ flags, description, takesValue, values }: CompletedOption): string[] {
  const end = takesValue ? `:value:${values.length > 0 ? `(${values.join(' ')})` : '_files'}` : ''
  return flags.map((flag) => `${flag}[${plain(description)}]${end}`)
}
