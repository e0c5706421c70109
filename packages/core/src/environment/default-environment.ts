import type { StoreEnvironment } from '../store/task-store.js'

/** What the engine may ask of the JavaScript host that it runs in. */
interface HostGlobals {
  crypto?: { getRandomValues(bytes: Uint8Array): Uint8Array }
  setTimeout(callback: () => void, delay: number): unknown
  clearTimeout(handle: unknown): void
}

const alphabet = '0123456789abcdefghijklmnopqrstuv'

/** Clock, ids and timers of the JavaScript host, looked up when they are used. */
export function createDefaultEnvironment(): StoreEnvironment {
  const host = globalThis as unknown as HostGlobals
  return {
    now: () => Date.now(),
    newId: () => {
      const bytes = new Uint8Array(20)
      // Web Crypto's ids need no secure context through this call, unlike randomUUID.
      if (host.crypto) host.crypto.getRandomValues(bytes)
      else for (let at = 0; at < bytes.length; at++) bytes[at] = Math.random() * 256
      return Array.from(bytes, (byte) => alphabet[byte & 31]).join('')
    },
    schedule: (callback, delay) => {
      const handle = host.setTimeout(callback, delay)
      return () => host.clearTimeout(handle)
    },
  }
}
