import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { serializeDocument } from '../serialize/serialize-document.js'
import { arbitraryDocument } from '../testing/arbitrary-document.js'
import { arbitraryMutation } from '../testing/arbitrary-mutation.js'
import { arbitraryTask } from '../testing/arbitrary-task.js'
import { parseDatasetHeader, parseDatasetLine } from './parse-dataset.js'
import { parseDocument } from './parse-document.js'
import { parseTask, serializeTask } from './parse-task.js'

describe('a round trip', () => {
  it('gives back any document', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const { value, issues, rejected } = parseDocument(serializeDocument(document))
        expect(issues).toEqual([])
        expect(rejected).toEqual([])
        expect(value).toEqual(document)
      }),
    )
  })

  it('gives back any task', () => {
    fc.assert(
      fc.property(arbitraryTask, (task) => {
        const { value, issues } = parseTask(serializeTask(task))
        expect(issues).toEqual([])
        expect(value).toEqual(task)
      }),
    )
  })

  it('is the same from an object as from its text, and leaves the object alone', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const before = JSON.stringify(document)
        const fromObject = parseDocument(JSON.parse(before))
        expect(fromObject).toEqual(parseDocument(before))
        expect(JSON.stringify(document)).toBe(before)
      }),
    )
  })

  it('writes the same text whatever order the members were put in', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const turned = JSON.parse(JSON.stringify(document), (_, value: unknown) =>
          typeof value === 'object' && value !== null && !Array.isArray(value)
            ? Object.fromEntries(Object.entries(value).reverse())
            : value,
        )
        expect(serializeDocument(turned)).toBe(serializeDocument(document))
      }),
    )
  })

  it('writes kind and version first and keeps members that it does not know', () => {
    const text = serializeDocument({
      ...parseDocument(minimal()).value!,
      ...{ later: [1], another: { z: 1, a: 2 } },
    })
    expect(text).toMatch(/^\{"kind":"document","schemaVersion":"1.0","id":"d"/)
    expect(text).toMatch(/"another":\{"a":2,"z":1\},"later":\[1\]\}$/)
    expect(parseDocument(text).value).toMatchObject({ later: [1], another: { a: 2, z: 1 } })
  })
})

describe('any mutation of valid JSON', () => {
  const readers = { parseDocument, parseTask, parseDatasetHeader, parseDatasetLine }
  const inputs = fc.oneof(arbitraryMutation(arbitraryDocument), arbitraryMutation(arbitraryTask))

  it.each(Object.entries(readers))(
    '%s never throws, and what it gives can be read again',
    (_, read) => {
      fc.assert(
        fc.property(inputs, (input) => {
          const { value, issues } = read(input)
          expect(value === undefined && issues.length === 0).toBe(false)
          if (value === undefined) return
          const again = read(JSON.stringify(value))
          expect(again.value).toEqual(value)
          expect(again.rejected.filter(({ path }) => path[0] === 'annotations')).toEqual([])
        }),
        { numRuns: 300 },
      )
    },
  )

  it('leaves no prototype to reach', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { value } = parseDocument(input)
        if (value) expect(JSON.stringify(value)).not.toContain('"__proto__":')
        expect(({} as Record<string, unknown>).polluted).toBeUndefined()
      }),
    )
  })

  it('of text never throws either', () => {
    fc.assert(
      fc.property(
        arbitraryDocument,
        fc.nat(),
        fc.string({ maxLength: 3 }),
        (document, at, junk) => {
          const text = serializeDocument(document)
          const place = at % text.length
          const { value, issues } = parseDocument(
            text.slice(0, place) + junk + text.slice(place + 1),
          )
          expect(value !== undefined || issues.length > 0).toBe(true)
        },
      ),
    )
  })
})

function minimal() {
  return { kind: 'document', schemaVersion: '1.0', id: 'd', taskId: 't', status: 'draft' }
}
