export { type FieldContractSamples, fieldProblems } from './field-problems.js'
