import type { ListenTarget, Ownable, Scope } from './scope.js'

/** The timers that a scope asks for, as `globalThis` has them. */
export interface ScopeEnvironment {
  setTimeout(callback: () => void, delay: number): unknown
  clearTimeout(handle: unknown): void
  setInterval(callback: () => void, delay: number): unknown
  clearInterval(handle: unknown): void
  /** Where there are no frames, a timer of 16 ms stands in. */
  requestAnimationFrame?(callback: (time: number) => void): unknown
  cancelAnimationFrame?(handle: unknown): void
}

/** Makes a scope; timers are looked up when they are used. @default environment `globalThis` */
export function createScope(
  environment: ScopeEnvironment = globalThis as unknown as ScopeEnvironment,
): Scope {
  const cleanups = new Set<() => void>()
  const controller = new AbortController()
  let disposed = false

  /** Adds a clean-up and returns a function that runs it now, once. */
  function keep(cleanup: () => void): () => void {
    // A function of its own, so that one clean-up added twice runs twice.
    const own = (): void => cleanup()
    if (disposed) {
      cleanup()
      return () => {}
    }
    cleanups.add(own)
    return () => {
      if (cleanups.delete(own)) own()
    }
  }

  const scope: Scope = {
    get disposed() {
      return disposed
    },
    add: (cleanup) => {
      keep(cleanup)
    },
    child() {
      const child = createScope(environment)
      const forget = keep(() => child.dispose())
      child.add(forget)
      return child
    },
    listen(target: ListenTarget, type, listener, options) {
      if (disposed) return
      target.addEventListener(type, listener as never, options as never)
      keep(() => target.removeEventListener(type, listener as never, options as never))
    },
    timeout(callback, delay) {
      if (disposed) return () => {}
      let done = (): void => {}
      const handle = environment.setTimeout(() => {
        done()
        callback()
      }, delay)
      done = keep(() => environment.clearTimeout(handle))
      return done
    },
    interval(callback, delay) {
      if (disposed) return () => {}
      const handle = environment.setInterval(callback, delay)
      return keep(() => environment.clearInterval(handle))
    },
    frame(callback) {
      if (disposed) return () => {}
      if (!environment.requestAnimationFrame) return scope.timeout(() => callback(Date.now()), 16)
      let done = (): void => {}
      const handle = environment.requestAnimationFrame((time) => {
        done()
        callback(time)
      })
      done = keep(() => environment.cancelAnimationFrame?.(handle))
      return done
    },
    own(resource) {
      keep(() => end(resource))
      return resource
    },
    signal: controller.signal,
    dispose() {
      if (disposed) return
      disposed = true
      controller.abort()
      const errors: unknown[] = []
      for (const cleanup of [...cleanups].reverse()) {
        try {
          cleanup()
        } catch (error) {
          errors.push(error)
        }
      }
      cleanups.clear()
      if (errors.length > 0) throw errors[0]
    },
  }
  return scope
}

function end(resource: Ownable): void {
  if ('disconnect' in resource) resource.disconnect()
  else if ('terminate' in resource) resource.terminate()
  else if ('destroy' in resource) resource.destroy()
  else if ('close' in resource) resource.close()
  else resource.abort()
}
