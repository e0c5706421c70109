import type { SortingWidget } from '@tagwright/schema'
import { defineField } from '../field/define-field.js'
import { checkSorting } from './check-sorting.js'
import { sortingMessages } from './sorting.messages.js'
import { SortingField } from './sorting-field.js'
import type { Sorted } from './sorting-value.js'

/** The sorting field: answers with item ids by bucket id; nothing in any bucket is empty, never kept. */
export const sortingWidget = defineField<SortingWidget, Sorted>({
  type: 'sorting',
  empty: {},
  isEmpty: (value) => Object.values(value).every(({ length }) => length === 0),
  check: checkSorting,
  component: SortingField,
  messages: sortingMessages,
})
