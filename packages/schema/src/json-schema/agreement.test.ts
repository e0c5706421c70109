import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { annotationSchema } from '../document/annotation.schema.js'
import { taskSchema } from '../task/task.schema.js'
import { arbitraryAnnotation } from '../testing/arbitrary-annotation.js'
import { arbitraryDocument } from '../testing/arbitrary-document.js'
import { arbitraryMutation } from '../testing/arbitrary-mutation.js'
import { arbitraryTask } from '../testing/arbitrary-task.js'
import * as schemas from './json-schemas.js'

const ajv = new Ajv2020({ strict: false })
const compile = (schema: object) => ajv.compile(schema)
const isTask = compile(schemas.taskJsonSchema)
const isDocument = compile(schemas.documentJsonSchema)
const isAnnotation = compile(schemas.annotationJsonSchema)

/** What JSON Schema says nothing of: names that are refused before the schemas see them. */
const hasRefused = (input: unknown) =>
  /"(__proto__|constructor|prototype)":/.test(JSON.stringify(input))

describe('the published JSON Schemas', () => {
  it.each(Object.entries(schemas))('%s is JSON Schema 2020-12 with descriptions', (_, schema) => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(ajv.validateSchema(schema)).toBe(true)
    expect(schema.description).toMatch(/\.$/)
    expect(undescribed(schema)).toEqual([])
  })

  it('take every task and document', () => {
    fc.assert(
      fc.property(arbitraryTask, (task) => {
        expect(isTask(plain(task))).toBe(true)
      }),
    )
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        expect(isDocument(plain(document))).toBe(true)
      }),
    )
  })

  it('agree with the reader on any mutation', () => {
    fc.assert(
      fc.property(arbitraryMutation(arbitraryAnnotation), (input) => {
        if (hasRefused(input)) return
        expect(isAnnotation(input)).toBe(v.is(annotationSchema, input))
      }),
      { numRuns: 500 },
    )
    fc.assert(
      fc.property(arbitraryMutation(arbitraryTask), (input) => {
        if (hasRefused(input)) return
        expect(isTask(input)).toBe(v.is(taskSchema, input))
      }),
      { numRuns: 500 },
    )
  })
})

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}

/** Members of objects that have neither a description nor a reference to something that has. */
function undescribed(schema: unknown, path = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const { properties } = schema as { properties?: Record<string, Record<string, unknown>> }
  const own = Object.entries(properties ?? {})
    .filter(
      ([name, member]) =>
        !('description' in member || '$ref' in member || 'const' in member) && name !== 'type',
    )
    .map(([name]) => `${path}/${name}`)
  const nested = Object.entries(schema).flatMap(([key, value]) =>
    undescribed(value, `${path}/${key}`),
  )
  return [...own, ...nested]
}
