import type { PairwiseValue, PairwiseWidget } from '@tagwright/schema'

/** One answer of a comparison, as a step between its two items. */
export interface PairwiseStep {
  id: string
  side: 'left' | 'right' | 'tie'
  /** The strength's option id. */
  strength?: string
}

/**
 * The answers of a comparison from left to right: the left item by falling strength, a tie when it
 * is allowed, the right item by rising strength.
 */
export function pairwiseSteps({ allowTie, strengths = [] }: PairwiseWidget): PairwiseStep[] {
  const sideOf = (side: 'left' | 'right'): PairwiseStep[] =>
    strengths.length === 0
      ? [{ id: side, side }]
      : strengths.map(({ id }) => ({ id: `${side} ${id}`, side, strength: id }))
  const tie: PairwiseStep[] = allowTie ? [{ id: 'tie', side: 'tie' }] : []
  return [...sideOf('left').reverse(), ...tie, ...sideOf('right')]
}

/** A response's value as a comparison; null when it is none. */
export function readPairwise(value: unknown): PairwiseValue | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const { winner, strength } = value as Record<string, unknown>
  if (winner !== null && typeof winner !== 'string') return null
  if (strength !== undefined && typeof strength !== 'string') return null
  return value as PairwiseValue
}

/** Whether a step is the answer that a value gives. */
export function isStep(step: PairwiseStep, value: PairwiseValue, widget: PairwiseWidget): boolean {
  const [left, right] = widget.items
  const winner = step.side === 'tie' ? null : step.side === 'left' ? left.id : right.id
  return value.winner === winner && (step.side === 'tie' || value.strength === step.strength)
}

/** The value of a step. */
export function valueOfStep(
  { side, strength }: PairwiseStep,
  widget: PairwiseWidget,
): PairwiseValue {
  const [left, right] = widget.items
  if (side === 'tie') return { winner: null }
  const winner = side === 'left' ? left.id : right.id
  return strength === undefined ? { winner } : { winner, strength }
}
