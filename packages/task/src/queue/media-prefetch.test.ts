import { createScope } from '@tagwright/core'
import type { Task } from '@tagwright/schema'
import { afterEach, expect, test, vi } from 'vitest'
import { createMediaPrefetch } from './media-prefetch.js'

const taskOf = (id: string): Task => ({
  schemaVersion: '1.0',
  id,
  media: [{ id: 'photo', type: 'image', src: `/media/${id}.jpg` }],
  ontology: { labels: [] },
  widgets: [{ id: 'boxes', type: 'image', media: 'photo', shapes: ['box'] }],
})
const tasks = ['a', 'b', 'c', 'd'].map(taskOf)
const photo = (index: number) => tasks[index]!.media[0]!

afterEach(() => vi.unstubAllGlobals())

test('what comes is asked for once, and what is past is let go of', async () => {
  const fetched = vi.fn(async () => new Response('a picture'))
  vi.stubGlobal('fetch', fetched)
  const scope = createScope()
  const host = vi.fn(async ({ src }: { src?: string }) => `${src}?signed`)
  const prefetch = createMediaPrefetch(scope, host)
  const resolve = (index: number, reason: 'load' | 'retry' = 'load') =>
    prefetch.resolveUrl(photo(index), { reason })

  prefetch.prepare([tasks[1]!, tasks[2]!], [tasks[0]!])
  prefetch.prepare([tasks[1]!, tasks[2]!], [tasks[0]!])
  await vi.waitFor(() => expect(fetched).toHaveBeenCalledTimes(2))
  expect(host).toHaveBeenCalledTimes(2)
  expect(await resolve(1)).toBe('/media/b.jpg?signed')
  expect(host).toHaveBeenCalledTimes(2)
  // An address that failed is asked for anew.
  await resolve(1, 'retry')
  expect(host).toHaveBeenCalledTimes(3)

  prefetch.prepare([tasks[3]!], [tasks[2]!])
  await resolve(2)
  expect(host).toHaveBeenCalledTimes(4)
  // Who goes back gets a fresh address: the one asked for ahead may have run out.
  await resolve(1)
  expect(host).toHaveBeenCalledTimes(5)
  scope.dispose()
})

test('a failure ahead of time is no failure: the widget asks by itself', async () => {
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => Promise.reject(new Error('no line'))),
  )
  const scope = createScope()
  const host = vi.fn(() => '/media/a.jpg')
  const prefetch = createMediaPrefetch(scope, host)
  prefetch.prepare([tasks[0]!], [])
  await vi.waitFor(() => {
    prefetch.resolveUrl(photo(0), { reason: 'load' })
    expect(host.mock.calls.length).toBeGreaterThan(1)
  })
  scope.dispose()
})
