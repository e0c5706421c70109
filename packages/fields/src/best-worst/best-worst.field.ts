import type { BestWorstWidget } from '@tagwright/schema'
import { defineField } from '../field/define-field.js'
import { bestWorstMessages } from './best-worst.messages.js'
import { BestWorstField } from './best-worst-field.js'
import type { Ends } from './best-worst-value.js'
import { checkBestWorst } from './check-best-worst.js'

/** The best and worst field: answers with two item ids; no end at all is empty, never kept. */
export const bestWorstWidget = defineField<BestWorstWidget, Ends>({
  type: 'best-worst',
  empty: {},
  isEmpty: (value) => value.best === undefined && value.worst === undefined,
  check: checkBestWorst,
  component: BestWorstField,
  messages: bestWorstMessages,
})
