import type { PairwiseValue, PairwiseWidget } from '@tagwright/schema'
import { defineField } from '../field/define-field.js'
import { checkPairwise } from './check-pairwise.js'
import { pairwiseMessages } from './pairwise.messages.js'
import { PairwiseField } from './pairwise-field.js'

/** The comparison field: the winner, or null for a tie, with a strength; null is empty, never kept. */
export const pairwiseWidget = defineField<PairwiseWidget, PairwiseValue | null>({
  type: 'pairwise',
  empty: null,
  isEmpty: (value) => value === null,
  check: checkPairwise,
  component: PairwiseField,
  messages: pairwiseMessages,
})
