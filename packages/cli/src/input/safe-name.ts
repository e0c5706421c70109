/** The name of an archive's entry as a relative path, or why it is refused. */
export function safeName(name: string): { name: string } | { reason: string } {
  const path = name.replaceAll('\\', '/')
  if (path.includes('\0')) return { reason: 'a name holds a zero byte' }
  if (/^(\/|[A-Za-z]:)/.test(path)) return { reason: `the name "${name}" is an absolute path` }
  const parts = path.split('/').filter((part) => part !== '' && part !== '.')
  if (parts.includes('..')) return { reason: `the name "${name}" leads out of the archive` }
  if (parts.length === 0) return { reason: 'a name is empty' }
  return { name: parts.join('/') }
}
