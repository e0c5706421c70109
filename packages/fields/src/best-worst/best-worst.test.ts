import type { BestWorstWidget } from '@tagwright/schema'
import { describeField } from '@tagwright/tooling/contract'
import { expect, test } from 'vitest'
import { bestWorstWidget } from './best-worst.field.js'
import { toggleEnd } from './best-worst-value.js'
import { checkBestWorst } from './check-best-worst.js'

const widget: BestWorstWidget = {
  id: 'w',
  type: 'best-worst',
  items: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
}

describeField(bestWorstWidget, {
  widget,
  valid: [{ best: 'a', worst: 'c' }],
  broken: { widget, value: { best: 'a' } },
})

test('what is chosen as the one is no longer the other', () => {
  expect(toggleEnd({}, 'best', 'a')).toEqual({ best: 'a' })
  expect(toggleEnd({ best: 'a', worst: 'b' }, 'worst', 'a')).toEqual({ worst: 'a' })
  expect(toggleEnd({ best: 'a', worst: 'b' }, 'best', 'a')).toEqual({ worst: 'b' })
  expect(toggleEnd({ best: 'a' }, 'best', 'b')).toEqual({ best: 'b' })
})

test('each fault has its own issue', () => {
  const codes = (value: unknown) => checkBestWorst(value, widget).map(({ code }) => code)
  expect(codes('a')).toEqual(['TW-FIELDS-140'])
  expect(codes({})).toEqual(['TW-FIELDS-140'])
  expect(codes({ best: 'x', worst: 'a' })).toEqual(['TW-FIELDS-141'])
  expect(codes({ worst: 'a' })).toEqual(['TW-FIELDS-142'])
  expect(codes({ best: 'a' })).toEqual(['TW-FIELDS-143'])
  expect(codes({ best: 'a', worst: 'a' })).toEqual(['TW-FIELDS-144'])
})
