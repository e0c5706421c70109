import type { AttributeDefinition } from '@tagwright/schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkAttribute } from './check-attribute.js'

const options = [
  { id: 'a', name: 'A' },
  { id: 'b', name: 'B' },
]
const codes = (attribute: Omit<AttributeDefinition, 'id'>, value: unknown) =>
  checkAttribute({ id: 'x', ...attribute }, value).map(({ code }) => code.slice(-3))

test('each fault has its own issue', () => {
  expect(codes({ type: 'text', required: true }, ' ')).toEqual(['260'])
  expect(codes({ type: 'multiple-choice', required: true, options }, [])).toEqual(['260'])
  expect(codes({ type: 'text' }, undefined)).toEqual([])
  expect(codes({ type: 'boolean' }, 'true')).toEqual(['261'])
  expect(codes({ type: 'number' }, '12 kg')).toEqual(['261'])
  expect(codes({ type: 'choice', options }, ['a'])).toEqual(['261'])
  expect(codes({ type: 'multiple-choice', options }, 'a')).toEqual(['261'])
  expect(codes({ type: 'number', min: 2 }, 1)).toEqual(['262'])
  expect(codes({ type: 'number', max: 2 }, 3)).toEqual(['263'])
  expect(codes({ type: 'number', step: 0.5 }, 0.3)).toEqual(['264'])
  expect(codes({ type: 'number', step: 0.1, min: 0 }, 0.3)).toEqual([])
  expect(codes({ type: 'choice', options }, 'c')).toEqual(['265'])
  expect(codes({ type: 'multiple-choice', options }, ['a', 'b'])).toEqual([])
})

test('no value of any kind makes it throw', () => {
  const type = fc.constantFrom('text', 'number', 'boolean', 'choice', 'multiple-choice')
  fc.assert(
    fc.property(type, fc.anything(), (kind, value) => {
      for (const { code, message } of checkAttribute(
        { id: 'x', type: kind as AttributeDefinition['type'], options, required: true },
        value,
      )) {
        expect(code).toMatch(/^TW-FIELDS-26\d$/)
        expect(message).not.toBe('')
      }
    }),
  )
})
