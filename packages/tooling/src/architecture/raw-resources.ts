import type { SourceFile } from './source-files.js'
import { lineAt, nameOf, walk } from './syntax.js'

const calls = new Set([
  'addEventListener',
  'setTimeout',
  'setInterval',
  'requestAnimationFrame',
  'requestIdleCallback',
  'createObjectURL',
])
const constructors = new Set([
  'ResizeObserver',
  'IntersectionObserver',
  'MutationObserver',
  'PerformanceObserver',
  'Worker',
  'SharedWorker',
])

/** Listeners, timers, observers, workers and object URLs that no `Scope` owns (`scope.own(new …)` does). */
export function rawResourceProblems(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => file.kind === 'source' && !file.path.startsWith('packages/core/src/scope/'))
    .flatMap((file) => {
      const problems: string[] = []
      walk(file.parsed.program, (node, parent) => {
        const name = nameOf(node.callee)
        const isOwned = parent?.type === 'CallExpression' && nameOf(parent.callee) === 'own'
        const raw =
          (node.type === 'CallExpression' && calls.has(name ?? '')) ||
          (node.type === 'NewExpression' && constructors.has(name ?? '') && !isOwned)
        if (raw) problems.push(`${file.path}:${lineAt(file.text, node.start)}: raw ${name}`)
        return undefined
      })
      return problems
    })
}
