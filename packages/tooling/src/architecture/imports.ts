import { dirname, posix } from 'node:path'
import type { SourceFile } from './source-files.js'
import { isNode, walk } from './syntax.js'

/** Every module that a file names: imports, re-exports, `import()` and `import('…').Type`. */
export function specifiersOf({ parsed }: SourceFile): string[] {
  const found = parsed.module.staticImports.map((item) => item.moduleRequest.value)
  for (const item of parsed.module.staticExports)
    for (const entry of item.entries) if (entry.moduleRequest) found.push(entry.moduleRequest.value)
  walk(parsed.program, (node) => {
    if (node.type === 'ImportExpression' || node.type === 'TSImportType') {
      const source = node.source ?? node.argument
      const literal = isNode(source) && isNode(source.literal) ? source.literal : source
      if (isNode(literal) && typeof literal.value === 'string') found.push(literal.value)
    }
    return undefined
  })
  return [...new Set(found)]
}

/** Paths of the files of the same repository that a file imports by a relative specifier. */
export function relativeImports(file: SourceFile, known: ReadonlySet<string>): string[] {
  return specifiersOf(file)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => resolveRelative(file.path, specifier, known))
    .filter((path) => path !== undefined)
}

function resolveRelative(from: string, specifier: string, known: ReadonlySet<string>) {
  const path = posix.join(dirname(from), specifier)
  const bare = path.replace(/\.jsx?$/, '')
  return [path, `${bare}.ts`, `${bare}.tsx`, `${bare}/index.ts`].find((x) => known.has(x))
}
