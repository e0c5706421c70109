import type { Reward } from '@tagwright/schema'

/** What a task pays and how that compares with the time it takes. */
export interface PayEstimate {
  amount: number
  /** ISO 4217. */
  currency: string
  /** Seconds that the host expects; absent when it did not say. */
  estimatedSeconds?: number
  /** Pay per hour: of the estimate before and shortly after the start, of the active time later. */
  hourly?: number
  /** What `hourly` rests on. */
  basis?: 'estimate' | 'active-time'
}

/** Below this active time a rate per hour says more of the clock than of the work. */
const settledMs = 15_000

/**
 * The pay of a task. Once the active time passes the host's estimate (or fifteen seconds, when it
 * gave none) the rate is what the annotator really earns by now; before, it is the estimate's.
 */
export function payEstimate(reward: Reward | undefined, activeMs: number): PayEstimate | null {
  if (!reward || !Number.isFinite(reward.amount) || reward.amount < 0) return null
  const { amount, currency, estimatedSeconds } = reward
  const estimated =
    estimatedSeconds !== undefined && estimatedSeconds > 0 ? estimatedSeconds : undefined
  const base: PayEstimate = {
    amount,
    currency,
    ...(estimated !== undefined && { estimatedSeconds: estimated }),
  }
  const activeSeconds = activeMs / 1000
  if (activeMs >= settledMs && activeSeconds > (estimated ?? 0)) {
    return { ...base, hourly: (amount * 3600) / activeSeconds, basis: 'active-time' }
  }
  if (estimated === undefined) return base
  return { ...base, hourly: (amount * 3600) / estimated, basis: 'estimate' }
}

/** An amount of money in a locale; a code that is no currency is shown after the number. */
export function formatMoney(amount: number, currency: string, locale: string): string {
  try {
    return new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
    }).format(amount)
  } catch {
    return `${amount.toFixed(2)} ${currency}`
  }
}
