export { checkRating, ratingIssues } from './check-rating.js'
export { ratingWidget } from './rating.field.js'
export { RatingField, type RatingFieldProps } from './rating-field.js'
