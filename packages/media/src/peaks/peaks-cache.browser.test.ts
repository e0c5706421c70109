import { afterEach, expect, test, vi } from 'vitest'
import { createPeaksCache } from './peaks-cache.js'
import type { PeaksData } from './peaks-data.js'
import { rememberedPeaks } from './remembered-peaks.js'
import { soundKey } from './sound-key.js'

const radio = '/media/sample.mp3'

const peaksOf = (pairs: number, value = 1): PeaksData => ({
  channels: [new Int16Array(pairs * 2).fill(value)],
  scale: 32768,
  pairsPerSecond: 100,
  length: pairs,
  duration: pairs / 100,
})

afterEach(async () => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  await new Promise((resolve) => {
    const request = indexedDB.deleteDatabase('tagwright-peaks')
    request.onsuccess = resolve
    request.onerror = resolve
    request.onblocked = resolve
  })
})

test('a sound is decoded once on a device, then its peaks are there at once, under any address', async () => {
  let decoders = 0
  vi.stubGlobal(
    'Worker',
    class extends Worker {
      constructor(...from: ConstructorParameters<typeof Worker>) {
        super(...from)
        decoders += 1
      }
    },
  )
  const options = { medium: 'm', duration: 32.8, cache: createPeaksCache() }
  const first = await rememberedPeaks(radio, options)
  expect(decoders).toBe(1)
  await vi.waitFor(async () =>
    expect(await options.cache.get((await soundKey(radio))!)).not.toBeNull(),
  )
  const again = await rememberedPeaks(`${radio}?signed=2`, {
    ...options,
    cache: createPeaksCache(),
  })
  expect(decoders).toBe(1)
  expect(again.peaks).toEqual({
    ...first.peaks!,
    channels: first.peaks!.channels.map((list) => list.slice()),
  })
})

test('another file has another key; small files and servers without ranges have none', async () => {
  const file = new Uint8Array(await (await fetch(radio)).arrayBuffer())
  const other = file.slice()
  other[Math.floor(other.length / 2) + 5]! ^= 1
  const keys = await Promise.all(
    [file, other].map(async (bytes) => {
      const url = URL.createObjectURL(new Blob([bytes]))
      const key = await soundKey(url)
      URL.revokeObjectURL(url)
      return key
    }),
  )
  expect(keys[0]).toMatch(/^sampled:[0-9a-f]{64}$/)
  expect(keys[1]).not.toBe(keys[0])
  expect(await soundKey('/media/austen-0880.wav')).toBeNull()
  vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('all of it', { status: 200 }))
  expect(await soundKey(radio)).toBeNull()
})

test('the longest unused go when there is no more room', async () => {
  let time = 0
  const cache = createPeaksCache({ limit: 1000, now: () => ++time })
  await cache.put('a', peaksOf(100))
  await cache.put('b', peaksOf(100))
  await cache.get('a')
  await cache.put('c', peaksOf(100))
  expect(await cache.get('b')).toBeNull()
  expect((await cache.get('a'))?.length).toBe(100)
  expect((await cache.get('c'))?.length).toBe(100)
  await cache.put('large', peaksOf(1000))
  expect(await cache.get('large')).toBeNull()
})

test('without a database nothing is kept and nothing fails', async () => {
  const cache = createPeaksCache({ factory: undefined })
  await cache.put('a', peaksOf(1))
  expect(await cache.get('a')).toBeNull()
  const refusing = createPeaksCache({
    factory: {
      open: () => {
        throw new DOMException('no', 'SecurityError')
      },
    } as unknown as IDBFactory,
  })
  expect(await refusing.get('a')).toBeNull()
})
