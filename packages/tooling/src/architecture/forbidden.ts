import type { SourceFile } from './source-files.js'
import { isNode, lineAt, type Node, nameOf, walk } from './syntax.js'

const html = new Set(['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML'])
const hostNames = new Set(['window', 'document', 'navigator', 'localStorage', 'HTMLElement'])
const functions =
  /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression|MethodDefinition)$/

function offence(node: Node): string | undefined {
  const name = nameOf(node.callee)
  if (node.type === 'CallExpression' && name === 'eval') return 'eval'
  if (
    /^(Call|New)Expression$/.test(node.type) &&
    isNode(node.callee) &&
    node.callee.name === 'Function'
  )
    return 'new Function'
  if (node.type === 'MemberExpression' && html.has(nameOf(node.property) ?? ''))
    return nameOf(node.property)
  if (/^(JSXAttribute|Property)$/.test(node.type)) {
    const key = nameOf(node.name) ?? nameOf(node.key)
    if (html.has(key ?? '')) return key
  }
  if (node.type === 'TSEnumDeclaration') return 'an enum'
  if (node.type === 'ExportDefaultDeclaration') return 'a default export'
  return undefined
}

/** Names that a file imports or declares at its top: its own, not the page's. */
function ownNames({ parsed }: SourceFile): Set<string> {
  const names = parsed.module.staticImports.flatMap((item) =>
    item.entries.map((entry) => entry.localName.value),
  )
  for (const node of parsed.program.body as unknown as Node[]) {
    const declaration = isNode(node.declaration) ? node.declaration : node
    const items = (declaration.declarations as Node[] | undefined) ?? [declaration]
    for (const item of items) names.push(nameOf(item.id) ?? '')
  }
  return new Set(names)
}

/** Uses of the page at module scope, where a server that imports the file has none. */
function moduleScope(
  node: Node,
  parent: Node | undefined,
  own: ReadonlySet<string>,
): string | undefined {
  if (node.type === 'VariableDeclaration' && node.kind !== 'const' && parent?.type === 'Program')
    return 'mutable state at module scope'
  if (
    node.type !== 'Identifier' ||
    !hostNames.has(node.name as string) ||
    own.has(node.name as string)
  )
    return undefined
  const isProperty =
    parent?.type === 'MemberExpression' && parent.property === node && !parent.computed
  const isKey = parent?.type === 'Property' && parent.key === node
  const isTypeof = parent?.type === 'UnaryExpression' && parent.operator === 'typeof'
  return isProperty || isKey || isTypeof ? undefined : `${node.name} at module scope`
}

/** Constructs that the packages must not have: code from text, raw HTML, enums, default exports… */
export function forbiddenProblems(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => file.kind === 'source')
    .flatMap((file) => {
      const problems: string[] = []
      const note = (node: Node, what: string | undefined) => {
        if (what) problems.push(`${file.path}:${lineAt(file.text, node.start)}: ${what}`)
      }
      walk(file.parsed.program, (node) => {
        note(node, offence(node))
        return undefined
      })
      if (file.path.endsWith('.worker.ts')) return problems
      const own = ownNames(file)
      walk(file.parsed.program, (node, parent) => {
        if (functions.test(node.type) || node.type.startsWith('TS')) return false
        note(node, moduleScope(node, parent, own))
        return undefined
      })
      return problems
    })
}
