import { type CliError, cliError } from './cli-error.js'

/** The code of an error of the operating system, such as `ENOENT`. */
export function systemCode(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | undefined)?.code
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : undefined
}

const denied = new Set(['EACCES', 'EPERM', 'EROFS'])
const full = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

/** Says what the operating system refused; other errors pass as they are. */
export function explainSystemError(
  error: unknown,
  path: string,
  doing: 'read' | 'written',
  hint = '',
): CliError | unknown {
  const code = systemCode(error)
  if (!code) return error
  if (denied.has(code)) {
    return cliError('TW-CLI-002', { path, doing: doing === 'read' ? 'read' : 'write' })
  }
  if (full.has(code)) return cliError('TW-CLI-003', { path, hint })
  if (code === 'ENOENT') return cliError('TW-CLI-001', { path })
  const reason = reasons[code] ?? (error instanceof Error ? error.message : code)
  return cliError('TW-CLI-013', { path, doing, reason })
}

const reasons: Readonly<Record<string, string>> = {
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is not a folder',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its links lead round in a circle',
  EMFILE: 'too many files are open',
  EIO: 'the disk reports an error',
}
