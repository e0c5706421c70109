import { expect, test, vi } from 'vitest'
import { createLoader } from './loader.js'

test('it is loaded once, however often it is asked for', async () => {
  const load = vi.fn(async () => 'code')
  const loader = createLoader(load)
  const heard = vi.fn()
  loader.subscribe(heard)
  expect(loader.snapshot()).toEqual({ phase: 'waiting' })
  await Promise.all([loader.load(), loader.load()])
  await loader.load()
  expect(load).toHaveBeenCalledTimes(1)
  expect(heard).toHaveBeenCalledTimes(1)
  expect(loader.snapshot()).toEqual({ phase: 'loaded', value: 'code' })
  expect(loader.first()).toEqual({ phase: 'waiting' })
})

test('a failure is a state, and is tried again when asked', async () => {
  const load = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(new Error('no line'))
    .mockImplementationOnce(() => {
      throw new Error('at once')
    })
    .mockResolvedValue('code')
  const loader = createLoader(load)
  expect((await loader.load()).phase).toBe('failed')
  const phases: string[] = []
  loader.subscribe(() => phases.push(loader.snapshot().phase))
  expect((await loader.load()).phase).toBe('failed')
  expect((await loader.load()).phase).toBe('loaded')
  expect(phases).toEqual(['waiting', 'failed', 'waiting', 'loaded'])
})
