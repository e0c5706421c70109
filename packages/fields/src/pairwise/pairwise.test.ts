import type { PairwiseWidget } from '@tagwright/schema'
import { describeField } from '@tagwright/tooling/contract'
import { expect, test } from 'vitest'
import { checkPairwise } from './check-pairwise.js'
import { pairwiseWidget } from './pairwise.field.js'
import { isStep, pairwiseSteps, valueOfStep } from './pairwise-steps.js'

const widget: PairwiseWidget = { id: 'w', type: 'pairwise', items: [{ id: 'a' }, { id: 'b' }] }
const graded: PairwiseWidget = {
  ...widget,
  allowTie: true,
  strengths: [
    { id: 'little', name: 'A little' },
    { id: 'much', name: 'Much' },
  ],
}

describeField(pairwiseWidget, {
  widget,
  valid: [{ winner: 'a' }, { winner: 'b' }],
  broken: { widget, value: { winner: null } },
})
describeField(pairwiseWidget, {
  widget: graded,
  valid: [{ winner: null }, { winner: 'b', strength: 'much' }],
  broken: { widget: graded, value: { winner: 'a' } },
})

test('the steps lead from the one to the other, and each is the value it gives', () => {
  const steps = pairwiseSteps(graded)
  expect(steps.map(({ id }) => id)).toEqual([
    'left much',
    'left little',
    'tie',
    'right little',
    'right much',
  ])
  for (const step of steps) {
    const value = valueOfStep(step, graded)
    expect(checkPairwise(value, graded)).toEqual([])
    expect(steps.filter((other) => isStep(other, value, graded))).toEqual([step])
  }
  expect(pairwiseSteps(widget).map(({ id }) => id)).toEqual(['left', 'right'])
})

test('each fault has its own issue', () => {
  const codes = (value: unknown, of = widget) => checkPairwise(value, of).map(({ code }) => code)
  expect(codes('a')).toEqual(['TW-FIELDS-080'])
  expect(codes({ winner: 1 })).toEqual(['TW-FIELDS-080'])
  expect(codes({ winner: 'c' })).toEqual(['TW-FIELDS-081'])
  expect(codes({ winner: null })).toEqual(['TW-FIELDS-082'])
  expect(codes({ winner: 'a', strength: 'hardly' }, graded)).toEqual(['TW-FIELDS-083'])
})
