/** The name of an archive's entry as a relative path that stays inside its folder, or why it is refused. */
export function entryName(name: string): { name: string } | { reason: string } {
  const path = name.replaceAll('\\', '/')
  if (path.includes('\0')) return { reason: 'a name holds a zero byte' }
  if (/^(\/|[A-Za-z]:)/.test(path)) return { reason: `the name "${name}" is an absolute path` }
  const parts = path.split('/').filter((part) => part !== '' && part !== '.')
  if (parts.includes('..')) return { reason: `the name "${name}" leads out of the archive` }
  return parts.length === 0 ? { reason: 'a name is empty' } : { name: parts.join('/') }
}
