/** The part of a package-lock.json that is read here. */
export interface LockFile {
  packages: Record<string, { optionalDependencies?: Record<string, string>; optional?: boolean }>
}

/**
 * Optional dependencies (binaries for other platforms) that the lock file leaves out, as npm does
 * when the registry did not have them: `npm ci` refuses such a lock file on every machine.
 */
export function lockProblems(lock: LockFile): string[] {
  return Object.entries(lock.packages).flatMap(
    ([path, { optionalDependencies = {}, optional }]) => {
      if (optional) return []
      return Object.keys(optionalDependencies)
        .filter((name) => !isThere(lock, path, name))
        .map((name) => `${path || 'the root'}: ${name} is missing`)
    },
  )
}

function isThere({ packages }: LockFile, path: string, name: string): boolean {
  for (let folder = path; ; folder = folder.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
    if (`${folder ? `${folder}/` : ''}node_modules/${name}` in packages) return true
    if (folder === '' || !folder.includes('node_modules')) break
  }
  return `node_modules/${name}` in packages
}
