import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ParseResult, parseSync } from 'oxc-parser'
import { root } from '../vite/resolve.js'

/** A TypeScript file of a package. */
export interface SourceFile {
  /** Path from the repository's root, such as `packages/core/src/index.ts`. */
  path: string
  /** Folder of the package, such as `core`. */
  package: string
  kind: 'source' | 'test' | 'story'
  text: string
  /** Syntax tree, imports, exports and comments, as oxc-parser states them. */
  parsed: ParseResult
}

/** Parses the text of one file. */
export function sourceFile(path: string, text: string): SourceFile {
  const kind = /\.stories\.tsx?$/.test(path)
    ? 'story'
    : /\.(test|bench|generate)\.tsx?$|\/(testing|fixtures)\//.test(path)
      ? 'test'
      : 'source'
  return { path, package: path.split('/')[1] ?? '', kind, text, parsed: parseSync(path, text) }
}

const read = (path: string): SourceFile => sourceFile(path, readFileSync(join(root, path), 'utf8'))

/** Names of the folders in `packages` that hold a package. */
export function packageFolders(): string[] {
  const entries = readdirSync(join(root, 'packages'), { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
}

/** Every TypeScript file of the published packages. */
export function publishedFiles(): SourceFile[] {
  return packageFolders()
    .filter((name) => name !== 'tooling')
    .flatMap((name) =>
      readdirSync(join(root, 'packages', name, 'src'), { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.tsx?$/.test(path))
        .map((path) => read(`packages/${name}/src/${path}`)),
    )
}

/** The package.json of a package. */
export function manifestOf(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'))
}
