import { posix } from 'node:path'
import type { SourceFile } from './source-files.js'
import { isNode, type Node, nameOf } from './syntax.js'

type Files = ReadonlyMap<string, SourceFile>

function fileOf(from: string, specifier: string, files: Files): SourceFile | undefined {
  const bare = posix.join(posix.dirname(from), specifier).replace(/\.js$/, '')
  return files.get(`${bare}.ts`) ?? files.get(`${bare}.tsx`)
}

function declaredNames(declaration: unknown): string[] {
  if (!isNode(declaration)) return []
  if (declaration.type !== 'VariableDeclaration') return [nameOf(declaration.id) ?? '']
  return (declaration.declarations as Node[]).map((item) => nameOf(item.id) ?? '')
}

function hasComment(file: SourceFile, start: number): boolean {
  return file.parsed.comments.some(
    (comment) =>
      comment.type === 'Block' &&
      comment.value.startsWith('*') &&
      comment.end <= start &&
      /^\s*(\/\/[^\n]*\s*)*$/.test(file.text.slice(comment.end, start)) &&
      /\w+\s+\S*\w/.test(comment.value),
  )
}

/** Statement of a file's top level that declares a name. */
function statementOf(file: SourceFile, name: string): Node | undefined {
  const body = file.parsed.program.body as unknown as Node[]
  return body.find((node) =>
    declaredNames(node.type === 'ExportNamedDeclaration' ? node.declaration : node).includes(name),
  )
}

function problemsOf(file: SourceFile, name: string, files: Files): string[] {
  for (const item of file.parsed.module.staticExports)
    for (const entry of item.entries) {
      const from = entry.moduleRequest && fileOf(file.path, entry.moduleRequest.value, files)
      if (!from) continue
      if (entry.exportName.name === name)
        return problemsOf(from, entry.importName.name ?? name, files)
      if (entry.importName.kind === 'AllButDefault' && exportsOf(from, files).includes(name))
        return problemsOf(from, name, files)
    }
  const statement = statementOf(file, name)
  if (!statement) return []
  return hasComment(file, statement.start) ? [] : [`${file.path}: ${name} has no TSDoc`]
}

/** Names that a file exports, those of `export *` too. */
function exportsOf(file: SourceFile, files: Files): string[] {
  return file.parsed.module.staticExports.flatMap((item) =>
    item.entries.flatMap((entry) => {
      if (entry.exportName.name) return [entry.exportName.name]
      const from = entry.moduleRequest && fileOf(file.path, entry.moduleRequest.value, files)
      return from ? exportsOf(from, files) : []
    }),
  )
}

/** Exported names of the packages' indexes that no TSDoc comment describes. */
export function undocumentedProblems(all: readonly SourceFile[]): string[] {
  const files = new Map(all.map((file) => [file.path, file]))
  return all
    .filter((file) => /^packages\/[^/]+\/src\/index\.ts$/.test(file.path))
    .flatMap((index) => exportsOf(index, files).flatMap((name) => problemsOf(index, name, files)))
}
