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

/** Files that make such resources for a scope or a host, each with its reason. */
export const makers: Readonly<Record<string, string>> = {
  'packages/core/src/environment/default-environment.ts': 'the clock that is injected by default',
}

const released = /^[^\n]*\n\s*\w*\.?add\(\(\) => URL\.revokeObjectURL\(/

/** Listeners, timers, observers, workers and object URLs that no `Scope` owns (`scope.own(new …)` does). */
export function rawResourceProblems(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => isBound(file))
    .flatMap((file) => {
      const problems: string[] = []
      walk(file.parsed.program, (node, parent) => {
        const name = nameOf(node.callee)
        const isOwned = parent?.type === 'CallExpression' && nameOf(parent.callee) === 'own'
        const raw =
          (node.type === 'CallExpression' && calls.has(name ?? '')) ||
          (node.type === 'NewExpression' && constructors.has(name ?? '') && !isOwned)
        if (raw && !(name === 'createObjectURL' && released.test(file.text.slice(node.start))))
          problems.push(`${file.path}:${lineAt(file.text, node.start)}: raw ${name}`)
        return undefined
      })
      return problems
    })
}

const isBound = ({ kind, path }: SourceFile): boolean =>
  kind === 'source' && !path.startsWith('packages/core/src/scope/') && !(path in makers)
