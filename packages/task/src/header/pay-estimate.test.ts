import { describe, expect, test } from 'vitest'
import { formatMoney, payEstimate } from './pay-estimate.js'

const reward = { amount: 0.14, currency: 'USD', estimatedSeconds: 60 }

describe('the pay', () => {
  test('begins as the estimate: 0.14 a minute is 8.40 an hour', () => {
    const estimate = payEstimate(reward, 0)
    expect(estimate?.hourly).toBeCloseTo(8.4)
    expect(estimate?.basis).toBe('estimate')
    expect(payEstimate(reward, 40_000)?.hourly).toBeCloseTo(8.4)
  })

  test('is what is really earned once the estimate has passed', () => {
    const late = payEstimate(reward, 120_000)
    expect(late?.hourly).toBeCloseTo(4.2)
    expect(late?.basis).toBe('active-time')
  })

  test('says no rate before there is one', () => {
    expect(payEstimate({ amount: 1, currency: 'EUR' }, 1000)).toEqual({
      amount: 1,
      currency: 'EUR',
    })
    expect(payEstimate({ amount: 1, currency: 'EUR' }, 36_000)?.hourly).toBeCloseTo(100)
    expect(payEstimate(undefined, 0)).toBeNull()
    expect(payEstimate({ amount: Number.NaN, currency: 'EUR' }, 0)).toBeNull()
    expect(
      payEstimate({ amount: 1, currency: 'EUR', estimatedSeconds: 0 }, 0)?.hourly,
    ).toBeUndefined()
  })

  test('is written as the locale does, also for a code that is no currency', () => {
    expect(formatMoney(8.4, 'USD', 'en')).toBe('$8.40')
    expect(formatMoney(8.4, 'USD', 'fr')).toMatch(/^8,40\s\$$/)
    expect(formatMoney(8.4, 'points', 'en')).toBe('8.40 points')
  })
})
