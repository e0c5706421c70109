import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { annotationSchema } from '../../document/annotation.schema.js'
import { arbitraryAnnotation } from '../../testing/arbitrary-annotation.js'
import { arbitraryBox } from '../../testing/arbitrary-geometry.js'
import { arbitraryMutation } from '../../testing/arbitrary-mutation.js'
import { readPlainAnnotation } from './fast-annotation.js'

const plain = fc
  .tuple(arbitraryAnnotation, arbitraryBox)
  .map(
    ([{ id, widget, labels, attributes, confidence, origin }, geometry]) =>
      JSON.parse(
        JSON.stringify({ id, widget, labels, attributes, confidence, origin, geometry }),
      ) as unknown,
  )

describe('the quick check of annotations', () => {
  it('takes what is plain', () => {
    const annotation = {
      id: 'a1',
      widget: 'w1',
      media: 'photo',
      geometry: { type: 'box', x: 1, y: 2, width: 3, height: 4, rotation: 0 },
      labels: ['cat'],
      attributes: { occluded: true },
      createdAt: '2026-01-31T12:00:00.000Z',
    }
    expect(readPlainAnnotation(annotation, false)).toEqual(annotation)
    expect(Object.getPrototypeOf(readPlainAnnotation(annotation, false)?.attributes)).toBeNull()
    expect(Object.getPrototypeOf(annotation.attributes)).toBe(Object.prototype)
  })

  it.each([plain, arbitraryMutation(plain), arbitraryMutation(arbitraryAnnotation)])(
    'gives what the schemas give, or nothing (%#)',
    (inputs) => {
      fc.assert(
        fc.property(inputs, (input) => {
          const quick = readPlainAnnotation(input, false)
          if (quick === undefined) return
          const slow = v.safeParse(annotationSchema, input)
          expect(slow.success).toBe(true)
          expect(quick).toEqual(slow.output)
        }),
        { numRuns: 300 },
      )
    },
  )
})
