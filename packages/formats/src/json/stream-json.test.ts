import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SourceFile } from '../source/source-file.js'
import type { JsonStreamEvent } from './json-stream-event.js'
import { streamJson } from './stream-json.js'

function chunked(text: string, size: number): SourceFile {
  const bytes = new TextEncoder().encode(text)
  return {
    name: 'x.json',
    *open() {
      for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size)
    },
  }
}

async function read(text: string, arrays: string[], size = 7) {
  const members: Record<string, unknown> = Object.create(null)
  const lists: Record<string, unknown[]> = Object.create(null)
  const odd: JsonStreamEvent[] = []
  for await (const event of streamJson(chunked(text, size), arrays)) {
    if (event.kind === 'member') members[event.name] = event.value
    else if (event.kind === 'elements') {
      const list = lists[event.name] ?? []
      lists[event.name] = list
      expect(event.index).toBe(list.length)
      list.push(...event.values)
    } else if (event.kind !== 'progress') odd.push(event)
  }
  return { members, lists, odd }
}

test('any object comes out as JSON.parse reads it, at any chunk size', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({ a: fc.array(fc.jsonValue(), { minLength: 1 }), b: fc.jsonValue() }),
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom(undefined, 1),
      async (value, size, indent) => {
        const text = JSON.stringify(value, null, indent)
        const plain: typeof value = JSON.parse(text)
        const { members, lists, odd } = await read(text, ['a'], size)
        expect(odd).toEqual([])
        expect(lists.a).toEqual(plain.a)
        expect(members.b).toEqual(plain.b)
      },
    ),
  )
})

test('a root array is streamed', async () => {
  const { lists } = await read('[{"id":1},{"id":2}, "x\\"]"]', [])
  expect(lists['']).toEqual([{ id: 1 }, { id: 2 }, 'x"]'])
})

test('one broken element does not lose the others', async () => {
  const { lists, odd } = await readLoosely('{"a":[1,{"x":nope},3],"b":2}', ['a'])
  expect(lists).toEqual([1, 3])
  expect(odd).toMatchObject([{ kind: 'broken', name: 'a', index: 1, byte: 8 }])
})

async function readLoosely(text: string, arrays: string[]) {
  const lists: unknown[] = []
  const odd: JsonStreamEvent[] = []
  for await (const event of streamJson(chunked(text, 5), arrays)) {
    if (event.kind === 'elements') lists.push(...event.values)
    else if (event.kind === 'broken' || event.kind === 'truncated') odd.push(event)
  }
  return { lists, odd }
}

test('a truncated text gives what is whole and says where it ends', async () => {
  const { lists, odd } = await readLoosely('{"a":[{"id":1},{"id":2},{"i', ['a'])
  expect(lists).toEqual([{ id: 1 }, { id: 2 }])
  expect(odd).toEqual([{ kind: 'truncated', name: 'a', byte: 27 }])
})

test('arbitrary bytes never throw and always end', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: fc.constantFrom(...'{}[]",:\\ 1a\n') }), async (text) => {
      const { odd } = await readLoosely(text, ['a', ''])
      expect(Array.isArray(odd)).toBe(true)
    }),
  )
})

test('UTF-16 and a byte order mark are read', async () => {
  const text = '\ufeff{"a":["é","中"]}'
  const bytes = new Uint8Array(text.length * 2)
  for (let i = 0; i < text.length; i++) {
    bytes[2 * i] = text.charCodeAt(i) & 255
    bytes[2 * i + 1] = text.charCodeAt(i) >> 8
  }
  const lists: unknown[] = []
  for await (const event of streamJson({ name: 'x', open: () => [bytes] }, ['a'])) {
    if (event.kind === 'elements') lists.push(...event.values)
  }
  expect(lists).toEqual(['é', '中'])
})
