import type { SourceFile } from './source-files.js'
import { isNode, lineAt, walk } from './syntax.js'

const spoken = new Set([
  'aria-label',
  'aria-description',
  'aria-valuetext',
  'title',
  'placeholder',
  'alt',
])
const hasWord = (text: unknown): boolean => typeof text === 'string' && /\p{L}{2,}/u.test(text)

/** Words written into JSX, which the message catalogue should hold. */
export function visibleTextProblems(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => file.kind === 'source' && file.path.endsWith('.tsx'))
    .flatMap((file) => {
      const problems: string[] = []
      const note = (start: number, text: unknown) => {
        if (hasWord(text))
          problems.push(`${file.path}:${lineAt(file.text, start)}: "${String(text).trim()}"`)
      }
      walk(file.parsed.program, (node, parent) => {
        if (node.type === 'JSXText') note(node.start, node.value)
        if (node.type === 'JSXExpressionContainer' && isNode(node.expression))
          if (node.expression.type === 'Literal' && parent?.type === 'JSXElement')
            note(node.start, node.expression.value)
        if (
          node.type === 'JSXAttribute' &&
          isNode(node.name) &&
          spoken.has(node.name.name as string)
        )
          if (isNode(node.value) && node.value.type === 'Literal')
            note(node.start, node.value.value)
        return undefined
      })
      return problems
    })
}
