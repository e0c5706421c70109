import { expect, test } from 'vitest'
import { createScope, type ScopeEnvironment } from './create-scope.js'

function makeEnvironment() {
  const timers = new Map<number, () => void>()
  let next = 0
  const set = (callback: () => void) => {
    timers.set(++next, callback)
    return next
  }
  const clear = (handle: unknown) => {
    timers.delete(handle as number)
  }
  const environment: ScopeEnvironment = {
    setTimeout: set,
    clearTimeout: clear,
    setInterval: set,
    clearInterval: clear,
    requestAnimationFrame: (callback) => set(() => callback(1)),
    cancelAnimationFrame: clear,
  }
  return { timers, environment }
}

test('gives everything back, last in first out, once', () => {
  const { timers, environment } = makeEnvironment()
  const scope = createScope(environment)
  const log: string[] = []
  const target = {
    addEventListener: (type: string) => log.push(`+${type}`),
    removeEventListener: (type: string) => log.push(`-${type}`),
  }
  scope.add(() => log.push('first'))
  scope.listen(target, 'click', () => {})
  scope.timeout(() => {}, 5)
  scope.interval(() => {}, 5)
  scope.frame(() => {})
  scope.own({ disconnect: () => log.push('disconnect') })
  expect(timers.size).toBe(3)
  scope.dispose()
  scope.dispose()
  expect(timers.size).toBe(0)
  expect(log).toEqual(['+click', 'disconnect', '-click', 'first'])
  expect(scope.signal.aborted).toBe(true)
})

test('a disposed scope starts nothing and cleans up at once', () => {
  const { timers, environment } = makeEnvironment()
  const scope = createScope(environment)
  scope.dispose()
  scope.timeout(() => {}, 5)
  scope.frame(() => {})
  let cleaned = 0
  scope.add(() => cleaned++)
  scope.own({ terminate: () => cleaned++ })
  expect([timers.size, cleaned]).toEqual([0, 2])
})

test('a child ends with its parent, or before without a trace', () => {
  const parent = createScope()
  const log: string[] = []
  const early = parent.child()
  early.add(() => log.push('early'))
  parent.child().add(() => log.push('late'))
  early.dispose()
  parent.dispose()
  expect(log).toEqual(['early', 'late'])
})

test('a clean-up that throws does not stop the others', () => {
  const scope = createScope()
  let cleaned = false
  scope.add(() => {
    cleaned = true
  })
  scope.add(() => {
    throw new Error('broken')
  })
  expect(() => scope.dispose()).toThrow('broken')
  expect(cleaned).toBe(true)
})
