import { createScope, type Scope } from '@tagwright/core'
import { type DependencyList, useEffect } from 'react'
import { useDisposable } from './use-disposable.js'

/**
 * A scope that lives from mount to unmount. For what an effect makes, prefer
 * {@link useScopedEffect}: its scope ends with every run.
 */
export function useScope(): Scope {
  return useDisposable(() => createScope())
}

/** Runs an effect with a scope of its own, which ends before the next run and on unmount. */
export function useScopedEffect(
  effect: (scope: Scope) => void,
  dependencies: DependencyList,
): void {
  useEffect(() => {
    const scope = createScope()
    effect(scope)
    return () => scope.dispose()
    // biome-ignore lint/correctness/useExhaustiveDependencies: the caller's list.
  }, dependencies)
}
