import { createScope } from '@tagwright/core'
import { useEffect, useState } from 'react'

/** Milliseconds until a module that did not come is asked for again. */
const patience = 4000

/** A module that is loaded when it is first wanted; null until it is there. */
export function useLazy<T>(load: () => Promise<T>, wanted: boolean): T | null {
  const [found, setFound] = useState<{ module: T } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the loader of one place is one module.
  useEffect(() => {
    if (!wanted || found) return
    const scope = createScope()
    const ask = () => {
      load().then(
        (module) => scope.disposed || setFound({ module }),
        // Without the network, what the module would add is left out for now; the rest goes on.
        () => scope.disposed || scope.timeout(ask, patience),
      )
    }
    ask()
    return () => scope.dispose()
  }, [wanted, found])
  return wanted ? (found?.module ?? null) : null
}
