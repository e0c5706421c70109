import { afterEach, expect, test, vi } from 'vitest'
import { floodApart } from './flood-apart.js'

afterEach(() => vi.unstubAllGlobals())

/** Large enough to be worth a worker: white on the left, black on the right. */
function halves() {
  const [width, height] = [600, 400]
  const data = new Uint8ClampedArray(width * height * 4)
  for (let i = 0; i < width * height; i++) data.fill(i % width < 200 ? 255 : 0, i * 4, i * 4 + 4)
  return { width, height, data }
}

const request = () => ({ grid: halves(), seed: [10, 10] as const, tolerance: 8 })

/** A worker that does what a policy or a browser makes of it. */
function stub(behave: (listeners: Map<string, (event: unknown) => void>) => void) {
  const ended: string[] = []
  class Stub {
    #listeners = new Map<string, (event: unknown) => void>()
    addEventListener(type: string, listener: (event: unknown) => void) {
      this.#listeners.set(type, listener)
    }
    removeEventListener(type: string) {
      this.#listeners.delete(type)
    }
    postMessage() {
      behave(this.#listeners)
    }
    terminate() {
      ended.push('terminated')
    }
  }
  vi.stubGlobal('Worker', Stub)
  return ended
}

test('what the worker answers is taken, and the worker ended', async () => {
  const answer = { x: 1, y: 2, width: 1, height: 1, data: new Uint8Array([1]) }
  const ended = stub((listeners) => listeners.get('message')?.({ data: answer }))
  expect(await floodApart(request())).toBe(answer)
  expect(ended).toEqual(['terminated'])
})

test('where a policy forbids workers, the thread does the work', async () => {
  const ended = stub((listeners) => listeners.get('error')?.(new Error('Refused by worker-src')))
  expect(await floodApart(request())).toMatchObject({ x: 0, y: 0, width: 200, height: 400 })
  expect(ended).toEqual(['terminated'])
  vi.stubGlobal(
    'Worker',
    class {
      constructor() {
        throw new DOMException('Refused', 'SecurityError')
      }
    },
  )
  expect(await floodApart(request())).toMatchObject({ width: 200, height: 400 })
})
