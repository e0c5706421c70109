import { createScope } from '@tagwright/core'
import type { Say } from './say.js'

/** Milliseconds that code may take to come before it is worth a word. */
const quick = 600

/** Runs something with code that is loaded on first use; says when that takes long, or fails. */
export function whenLoaded<Module>(
  load: () => Promise<Module>,
  say: Say,
  run: (module: Module) => void | Promise<void>,
): void {
  const scope = createScope()
  scope.timeout(() => say('image.workshop.loading'), quick)
  load().then(
    (module) => {
      scope.dispose()
      return run(module)
    },
    () => {
      scope.dispose()
      say('image.workshop.not-loaded')
    },
  )
}
