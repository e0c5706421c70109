import type { PeaksData } from './peaks-data.js'

/** Keeps peaks on this device, by what is in their file. Never rejects: what cannot be kept is made again. */
export interface PeaksCache {
  get(key: string): Promise<PeaksData | null>
  put(key: string, peaks: PeaksData): Promise<void>
}

/** How much is kept, and where. */
export interface PeaksCacheOptions {
  /** Bytes of all peaks together; the longest unused go first. @default 67108864 (64 MiB, seven hours of stereo) */
  limit?: number
  /** @default the browser's own */
  factory?: IDBFactory | undefined
  /** Milliseconds since the epoch. @default the system's */
  now?: () => number
}

interface Entry {
  key: string
  peaks: PeaksData
  bytes: number
  usedAt: number
}

const database = 'tagwright-peaks'
const store = 'peaks'
/** Raised when peaks are made otherwise, so that old ones are not taken for new. */
const version = 2

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

function open(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open(database, version)
  request.onupgradeneeded = () => {
    const { result } = request
    if (result.objectStoreNames.contains(store)) result.deleteObjectStore(store)
    result.createObjectStore(store, { keyPath: 'key' }).createIndex('usedAt', 'usedAt')
  }
  return answer(request)
}

/** Removes the longest unused until the rest fits. */
async function tidy(entries: IDBObjectStore, limit: number): Promise<void> {
  let sum = 0
  const request = entries.index('usedAt').openCursor(null, 'prev')
  await new Promise<void>((resolve, reject) => {
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const cursor = request.result
      if (!cursor) return resolve()
      sum += (cursor.value as Entry).bytes
      if (sum > limit) cursor.delete()
      cursor.continue()
    }
  })
}

/** Makes a cache; it opens its database for each use only, so that nothing is left open. */
export function createPeaksCache(options: PeaksCacheOptions = {}): PeaksCache {
  const { limit = 64 * 1024 * 1024, now = () => Date.now() } = options
  const factory = 'factory' in options ? options.factory : globalThis.indexedDB

  async function within<T>(act: (entries: IDBObjectStore) => Promise<T>): Promise<T | null> {
    if (!factory) return null
    let opened: IDBDatabase | null = null
    try {
      opened = await open(factory)
      return await act(opened.transaction(store, 'readwrite').objectStore(store))
    } catch {
      // Private windows and full disks refuse: nothing is lost but time.
      return null
    } finally {
      opened?.close()
    }
  }

  return {
    get: (key) =>
      within(async (entries) => {
        const found = (await answer(entries.get(key))) as Entry | undefined
        if (!found) return null
        await answer(entries.put({ ...found, usedAt: now() }))
        return found.peaks
      }),
    async put(key, peaks) {
      // Copies, since a list may be a part of a longer one.
      const channels = peaks.channels.map((list) => list.slice())
      const means = peaks.means?.map((lists) => lists.map((list) => list.slice()))
      const lists = [...channels, ...(means?.flat() ?? [])]
      const bytes = lists.reduce((sum, list) => sum + list.byteLength, 0)
      if (bytes > limit) return
      const kept = { ...peaks, channels, ...(means && { means }) }
      await within(async (entries) => {
        await answer(entries.put({ key, peaks: kept, bytes, usedAt: now() }))
        await tidy(entries, limit)
      })
    },
  }
}
