import type { RatingWidget } from '@tagwright/schema'
import { defineField } from '../field/define-field.js'
import { checkRating } from './check-rating.js'
import { ratingMessages } from './rating.messages.js'
import { RatingField } from './rating-field.js'

/** The rating field: answers with a value of its scale; its empty value is null, never kept. */
export const ratingWidget = defineField<RatingWidget, number | null>({
  type: 'rating',
  empty: null,
  isEmpty: (value) => value === null,
  check: checkRating,
  component: RatingField,
  messages: ratingMessages,
})
