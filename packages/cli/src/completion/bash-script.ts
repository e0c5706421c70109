import type { CompletedCommand } from './describe-commands.js'

/** Completion for bash. */
export function bashScript(name: string, commands: readonly CompletedCommand[]): string {
  const words = commands.map((command) => command.name).join(' ')
  const cases = commands.map(({ name: command, options, values }) => {
    const valued = options
      .filter((option) => option.values.length > 0)
      .map(
        ({ flags, values: known }) =>
          `        ${flags.join('|')}) COMPREPLY=($(compgen -W "${known.join(' ')}" -- "$word")); return ;;`,
      )
    const flags = options.flatMap((option) => option.flags).join(' ')
    return [
      `    ${command})`,
      ...(valued.length > 0 ? ['      case "$before" in', ...valued, '      esac'] : []),
      `      if [[ "$word" == -* ]]; then COMPREPLY=($(compgen -W "${flags} --help" -- "$word")); return; fi`,
      ...(values.length > 0
        ? [`      COMPREPLY=($(compgen -W "${values.join(' ')}" -- "$word")); return`]
        : []),
      '      ;;',
    ].join('\n')
  })
  return `# bash completion of ${name}
_${name}() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}"
  COMPREPLY=()
  if [[ $COMP_CWORD -eq 1 ]]; then
    COMPREPLY=($(compgen -W "${words} help --help --version" -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  COMPREPLY=($(compgen -f -- "$word"))
}
complete -o filenames -F _${name} ${name}
`
}
