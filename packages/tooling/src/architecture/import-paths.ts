import { relativeImports, specifiersOf } from './imports.js'
import { pluginFolderOf } from './plugin-folders.js'
import type { SourceFile } from './source-files.js'

/** What a package.json says that is of interest here. */
export interface Exported {
  exports?: Record<string, unknown>
  dependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
}

/** Imports of a package's insides, of what it does not export, or past its own source folder. */
export function deepImportProblems(
  files: readonly SourceFile[],
  manifests: Readonly<Record<string, Exported>>,
): string[] {
  return files.flatMap((file) =>
    specifiersOf(file).flatMap((specifier) => {
      const [, name, rest] = /^@tagwright\/([a-z-]+)(\/.*)?$/.exec(specifier) ?? []
      if (name !== undefined) {
        const names = Object.keys(manifests[name]?.exports ?? {})
        return names.some((key) => matches(key, `.${rest ?? ''}`))
          ? []
          : [`${file.path}: ${specifier} is not exported by its package`]
      }
      const source = `packages/${file.package}/src/`
      const path = new URL(specifier, `file:///${file.path}`).pathname.slice(1)
      return specifier.startsWith('.') && !path.startsWith(source)
        ? [`${file.path}: ${specifier} leaves the package`]
        : []
    }),
  )
}

/** Whether a key of an exports map, perhaps with a star, means a path of one folder. */
const matches = (key: string, path: string): boolean =>
  key === path || (key === './*' && /^\.\/[a-z0-9-]+$/.test(path))

/** Imports of an `index.ts` of the same package; plug-in folders show themselves by theirs. */
export function barrelProblems(files: readonly SourceFile[]): string[] {
  const known = new Set(files.map((file) => file.path))
  return files
    .filter((file) => file.kind !== 'test')
    .flatMap((file) =>
      relativeImports(file, known)
        .filter((path) => path.endsWith('/index.ts'))
        .filter((path) => {
          const folder = pluginFolderOf(path, known)
          return folder === undefined || file.path.startsWith(`${folder}/`)
        })
        .map((path) => `${file.path}: imports the barrel ${path}`),
    )
}

/** Packages that run in Node only, and may use its modules. */
const onNode: ReadonlySet<string> = new Set(['cli'])

/** Third-party imports of shipped files that the package.json does not declare. */
export function undeclaredProblems(
  files: readonly SourceFile[],
  manifests: Readonly<Record<string, Exported>>,
): string[] {
  return files
    .filter((file) => file.kind === 'source')
    .flatMap((file) => {
      const manifest = manifests[file.package]
      const declared = { ...manifest?.dependencies, ...manifest?.peerDependencies }
      return specifiersOf(file)
        .filter((specifier) => !specifier.startsWith('.'))
        .filter((specifier) => !(specifier.startsWith('node:') && onNode.has(file.package)))
        .map((specifier) => /^(@[^/]+\/[^/]+|[^/]+)/.exec(specifier)?.[1] ?? specifier)
        .filter((name) => !(name in declared))
        .map((name) => `${file.path}: ${name} is not a declared dependency`)
    })
}
