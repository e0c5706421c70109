export { CliError, type CliErrorCode, cliErrorCatalogue } from './errors/cli-error.js'
export type { AnyFormat } from './input/find-format.js'
export type { CliHost } from './run/host.js'
export { runCli, runOnProcess } from './run/run-cli.js'
