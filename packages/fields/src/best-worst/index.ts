export { bestWorstWidget } from './best-worst.field.js'
export { BestWorstField, type BestWorstFieldProps } from './best-worst-field.js'
export { bestWorstIssues, checkBestWorst } from './check-best-worst.js'
