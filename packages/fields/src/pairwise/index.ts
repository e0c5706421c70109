export { checkPairwise, pairwiseIssues } from './check-pairwise.js'
export { pairwiseWidget } from './pairwise.field.js'
export { PairwiseField, type PairwiseFieldProps } from './pairwise-field.js'
