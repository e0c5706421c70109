import { createScope, type Scope } from '@tagwright/core'
import { type DependencyList, useLayoutEffect } from 'react'

/** As `useScopedEffect`, but before the browser paints: for what the first frame shows. */
export function useScopedLayoutEffect(
  effect: (scope: Scope) => void,
  dependencies: DependencyList,
): void {
  useLayoutEffect(() => {
    const scope = createScope()
    effect(scope)
    return () => scope.dispose()
    // biome-ignore lint/correctness/useExhaustiveDependencies: the caller's list.
  }, dependencies)
}
