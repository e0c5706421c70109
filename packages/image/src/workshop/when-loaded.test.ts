import { afterEach, expect, test, vi } from 'vitest'
import { whenLoaded } from './when-loaded.js'

afterEach(() => void vi.useRealTimers())

test('a wait is told when it is long, and so is a failure; what is there at once says nothing', async () => {
  vi.useFakeTimers()
  const said: string[] = []
  const say = (key: string) => void said.push(key)
  const run = vi.fn()
  whenLoaded(async () => 'quick', say, run)
  await vi.advanceTimersByTimeAsync(1000)
  expect([run.mock.calls, said]).toEqual([[['quick']], []])
  let come: (module: string) => void = () => {}
  whenLoaded(() => new Promise<string>((resolve) => (come = resolve)), say, run)
  await vi.advanceTimersByTimeAsync(700)
  expect(said).toEqual(['image.workshop.loading'])
  come('late')
  await vi.advanceTimersByTimeAsync(0)
  expect(run).toHaveBeenLastCalledWith('late')
  whenLoaded(() => Promise.reject(new TypeError('offline')), say, run)
  await vi.advanceTimersByTimeAsync(1000)
  expect(said).toEqual(['image.workshop.loading', 'image.workshop.not-loaded'])
  expect(run).toHaveBeenCalledTimes(2)
})
