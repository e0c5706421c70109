import { createScope, type Scope } from '@tagwright/core'

/**
 * Lets a worker of its own do something, so that the page goes on meanwhile; `here` does it in this
 * thread where a policy (`worker-src`) or the browser allows none, or the worker fails.
 */
export async function workApart<Request, Result>(
  start: (scope: Scope) => Worker,
  request: Request,
  here: () => Result,
): Promise<Result> {
  if (typeof Worker === 'undefined') return here()
  const scope = createScope()
  try {
    const worker = start(scope)
    return await new Promise<Result>((resolve, reject) => {
      scope.listen(worker, 'message', ({ data }: MessageEvent<Result>) => resolve(data))
      scope.listen(worker, 'error', reject)
      scope.listen(worker, 'messageerror', reject)
      worker.postMessage(request)
    })
  } catch {
    return here()
  } finally {
    scope.dispose()
  }
}
